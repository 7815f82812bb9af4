using PokeTradeVault.Load.Chaos;
using PokeTradeVault.Load.Chaos.Faults;

namespace PokeTradeVault.Unit.Load.Chaos;

public sealed class FaultDeckTests
{
    private static readonly ChaosOptions Hundred = new() { Seed = 7, Faults = 100, Trades = 10_000, History = "none", Disk = 1 };

    [Fact]
    public void A_hundred_faults_hold_every_kind_in_an_order_that_the_seed_decides()
    {
        var deck = FaultDeck.Deal(Hundred);

        Assert.Equal(100, deck.Count);
        Assert.Equal(FaultKinds.All.Select(fault => fault.Name).Order(), deck.Select(fault => fault.Name).Distinct().Order());
        Assert.Equal(deck, FaultDeck.Deal(Hundred));
        Assert.NotEqual(deck, FaultDeck.Deal(Hundred with { Seed = 8 }));
    }

    [Fact]
    public void Only_the_named_ones_strike_and_a_name_that_means_nothing_is_told()
    {
        Assert.All(FaultDeck.Deal(Hundred with { Only = ["api-killed"] }), fault => Assert.Equal("api-killed", fault.Name));
        Assert.Contains("silo-killed", Assert.Throws<ArgumentException>(() => FaultDeck.Deal(Hundred with { Only = ["tea-spilt"] })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_disk_of_its_own_none_is_filled() =>
        Assert.DoesNotContain(FaultDeck.Deal(Hundred with { Disk = null }), fault => fault.NeedsDisk);
}

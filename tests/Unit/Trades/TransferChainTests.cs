using PokeTradeVault.Grains.Trades.Rules;
using static PokeTradeVault.Unit.Trades.Samples;

namespace PokeTradeVault.Unit.Trades;

[Trait("Rule", "G-CHAIN")]
public sealed class TransferChainTests
{
    private static readonly List<Transfer> Chain = Forge(5);

    [Fact]
    public void A_chain_as_settlements_write_it_verifies() =>
        Assert.True(TransferChain.Verifies(Chain, Chain[^1].Hash));

    [Fact]
    public void A_pokemon_that_was_never_traded_verifies() => Assert.True(TransferChain.Verifies([], TransferChain.Start));

    public static TheoryData<string, Func<Transfer, Transfer>> Forgeries => new()
    {
        { "who gave it", transfer => transfer with { From = Stranger } },
        { "who got it", transfer => transfer with { To = Stranger } },
        { "when", transfer => transfer with { At = transfer.At.AddMilliseconds(1) } },
        { "what it was", transfer => transfer with { Frozen = transfer.Frozen.Replace("50", "51", StringComparison.Ordinal) } },
        { "which version", transfer => transfer with { Version = transfer.Version + 1 } },
        { "in which trade", transfer => transfer with { Trade = new(Guid.Empty) } },
    };

    [Theory]
    [MemberData(nameof(Forgeries))]
    public void A_row_that_was_changed_breaks_the_chain(string what, Func<Transfer, Transfer> forge)
    {
        var forged = Chain.Select((transfer, index) => index == 2 ? forge(transfer) : transfer).ToList();

        Assert.False(TransferChain.Verifies(forged, Chain[^1].Hash), what);
    }

    [Fact]
    public void A_row_that_was_changed_and_sealed_again_breaks_the_chain_at_the_next()
    {
        var forged = Chain[2] with { To = Stranger };
        var resealed = Chain.Select((transfer, index) => index == 2 ? forged with { Hash = forged.ComputeHash() } : transfer).ToList();

        Assert.False(TransferChain.Verifies(resealed, Chain[^1].Hash));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    public void A_row_that_was_dropped_breaks_the_chain(int dropped) =>
        Assert.False(TransferChain.Verifies([.. Chain.Where((_, index) => index != dropped)], Chain[^1].Hash));

    private static List<Transfer> Forge(int length)
    {
        var chain = new List<Transfer>();
        var trade = OpenTrade();
        for (var index = 0; index < length; index++)
        {
            var transfer = Transfer.Of(trade, Noon.AddHours(index))[0];
            chain.Add(transfer);
            trade = trade with
            {
                Items = [trade.Items[0] with { Shown = trade.Items[0].Shown with { Transfers = transfer.Number, ChainHash = Convert.ToHexStringLower(transfer.Hash) } }],
            };
        }

        return chain;
    }
}

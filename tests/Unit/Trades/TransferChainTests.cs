using System.Text.Json;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Json;
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

    /// <summary>As of the release before happiness, Dynamax level and Gigantamax: what is sealed are the bytes, not the members that this release knows.</summary>
    [Fact]
    public void A_transfer_that_an_earlier_release_sealed_still_verifies()
    {
        var earlier = new Transfer
        {
            Pokemon = new(new Guid("01234567-89ab-8def-8123-456789abcdef")),
            Number = 1,
            Trade = new(new Guid("11234567-89ab-8def-8123-456789abcdef")),
            From = new(new Guid("21234567-89ab-8def-8123-456789abcdef")),
            To = new(new Guid("31234567-89ab-8def-8123-456789abcdef")),
            At = DateTimeOffset.FromUnixTimeMilliseconds(1_795_435_200_123),
            Version = 2,
            Frozen = """{"id":"01234567-89ab-8def-8123-456789abcdef","ownerId":"21234567-89ab-8def-8123-456789abcdef","version":2,"tradeId":null,"box":0,"slot":0,"species":"Pikachu","nickname":null,"level":50,"nature":"Timid","ability":"Static","gender":"male","ivs":{"hp":31,"atk":31,"def":31,"spa":31,"spd":31,"spe":31},"evs":{"hp":0,"atk":0,"def":0,"spa":0,"spd":0,"spe":0},"moves":[],"shiny":false,"item":null,"ball":"Poke Ball","teraType":"Electric","originGame":null,"ot":null,"otId":null,"language":null,"forTrade":true,"favourite":false,"legality":{"verdict":"unknown","reasons":[]},"createdAt":"2026-11-23T12:00:00+00:00"}""",
            PrevHash = TransferChain.Start,
            Hash = Convert.FromHexString("4541930774f3b05666c889bb7b7ecdd8a5ec8770944b8ec0f65a7cee01dca586"),
        };

        Assert.True(TransferChain.Verifies([earlier], earlier.Hash));
        var frozen = JsonSerializer.Deserialize<PokemonView>(earlier.Frozen, VaultJson.Options)!;
        Assert.Equal((null, null, false), (frozen.Happiness, frozen.DynamaxLevel, frozen.Gigantamax));
    }

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

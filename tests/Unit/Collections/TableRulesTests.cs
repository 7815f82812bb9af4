using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Unit.Collections;

[Trait("Rule", "C-RESERVE")]
public sealed class TableRulesTests
{
    private static readonly TimeSpan HalfAMinute = TimeSpan.FromSeconds(30);

    /// <summary>Each row breaks its own rule and all below.</summary>
    [Theory]
    [InlineData(9, 2, true, false, true, RefusalCode.NotFound)]
    [InlineData(1, 2, true, false, true, RefusalCode.StaleVersion)]
    [InlineData(1, 3, true, false, true, RefusalCode.InTrade)]
    [InlineData(1, 3, false, false, true, RefusalCode.NotForTrade)]
    [InlineData(1, 3, false, true, true, RefusalCode.Favourite)]
    [InlineData(1, 3, false, true, false, RefusalCode.None)]
    public void Reserving_is_refused_in_order(int id, int seen, bool locked, bool forTrade, bool favourite, RefusalCode expected)
    {
        var vault = Sample.Vault(Marked(forTrade, favourite) with { LockedBy = locked ? Sample.Trade(2) : null });
        var request = Request(Sample.Trade(1), Sample.Id(id)) with { Seen = [new SeenVersion(Sample.Id(1), seen)] };

        Assert.Equal(expected, TableRules.RefusalToPut(vault, Reservations.None, request, Sample.Now)?.Code ?? RefusalCode.None);
    }

    [Theory]
    [InlineData(1, 2, false, false, true, RefusalCode.NotFound)]
    [InlineData(9, 2, true, false, true, RefusalCode.NotFound)]
    [InlineData(1, 2, true, false, true, RefusalCode.StaleVersion)]
    [InlineData(1, 3, true, false, true, RefusalCode.NotForTrade)]
    [InlineData(1, 3, true, true, true, RefusalCode.Favourite)]
    [InlineData(1, 3, true, true, false, RefusalCode.None)]
    public void Asking_is_refused_in_order(int id, int seen, bool isPublic, bool forTrade, bool favourite, RefusalCode expected)
    {
        var vault = Sample.Vault(Marked(forTrade, favourite)) with { IsPublic = isPublic };

        Assert.Equal(expected, TableRules.RefusalToAsk(vault, [Sample.Id(id)], [new SeenVersion(Sample.Id(1), seen)])?.Code ?? RefusalCode.None);
    }

    [Fact]
    public void A_refusal_names_the_one_at_fault()
    {
        var vault = Sample.Vault(Sample.Pokemon(1), Sample.Pokemon(2) with { LockedBy = Sample.Trade(2) });

        var refusal = TableRules.RefusalToPut(vault, Reservations.None, Request(Sample.Trade(1), Sample.Id(1), Sample.Id(2)), Sample.Now);

        Assert.Equal("ids[1]", Assert.Single(refusal!.Problems).Field);
    }

    [Fact]
    public void What_another_trade_has_reserved_is_in_trade_until_the_reservation_falls_away()
    {
        var vault = Sample.Vault(Sample.Pokemon(1));
        var held = Reservations.None.Keep(Sample.Trade(2), [Sample.Id(1)], Sample.Now, HalfAMinute);
        RefusalCode? CodeFor(Reservations reservations, int trade, double seconds) =>
            TableRules.RefusalToPut(vault, reservations, Request(Sample.Trade(trade), Sample.Id(1)), Sample.Now.AddSeconds(seconds))?.Code;

        Assert.Equal(RefusalCode.InTrade, CodeFor(held, trade: 1, seconds: 29.9));
        Assert.Null(CodeFor(held, trade: 2, seconds: 1));
        Assert.Null(CodeFor(held, trade: 1, seconds: 30));
        Assert.Null(CodeFor(held.Without(Sample.Trade(2)), trade: 1, seconds: 1));
    }

    [Fact]
    public void What_has_fallen_away_is_forgotten()
    {
        var old = Reservations.None.Keep(Sample.Trade(1), [Sample.Id(1)], Sample.Now, HalfAMinute).KeepPlaces(Sample.Trade(1), [4], Sample.Now, HalfAMinute);

        var kept = old.Keep(Sample.Trade(2), [Sample.Id(2)], Sample.Now.AddMinutes(1), HalfAMinute);

        Assert.Null(kept.HolderOf(Sample.Id(1), Sample.Now));
        Assert.False(kept.Holds(4, Sample.Now));
        Assert.Equal(Sample.Trade(2), kept.HolderOf(Sample.Id(2), Sample.Now.AddMinutes(1)));
    }

    private static OwnedPokemon Marked(bool forTrade, bool favourite) =>
        Sample.Pokemon(1, Sample.Pikachu with { ForTrade = forTrade, Favourite = favourite });

    private static ReservePokemon Request(TradeId trade, params PokemonId[] ids) => new() { Trade = trade, Ids = [.. ids] };
}

using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Integration.Trades;

public sealed class FrozenVerdictTests(TradeSilos silos) : IClassFixture<TradeSilos>
{
    [Fact]
    [Trait("Rule", "L-FROZEN")]
    public async Task The_verdict_that_was_shown_stands_in_the_item_and_in_the_ledger()
    {
        var room = await GrainRoom.Of(silos);
        await silos.Database.Execute("UPDATE pokemon SET moves = '{Spore}' WHERE id = $1", room.His.Value);

        var proposed = (await room.Propose()).Value!;

        var his = Assert.Single(proposed.Items, item => item.PokemonId == room.His).Pokemon.Legality;
        Assert.Equal(LegalityVerdict.Questionable, his.Verdict);
        Assert.Equal(("moves[0]", "L-MOVE"), (his.Reasons[0].Field, his.Reasons[0].Rule));
        Assert.Equal(LegalityVerdict.Legal, Assert.Single(proposed.Items, item => item.PokemonId == room.Hers).Pokemon.Legality.Verdict);

        await silos.Database.Execute("UPDATE pokemon SET verdict = 3, reasons = '[]' WHERE id = $1", room.His.Value);
        var settled = (await room.Confirm(GrainRoom.Confirmation(room.Misty))).Value!;

        Assert.Equal(TradeStatus.Completed, settled.Status);
        Assert.Equal(his, Assert.Single(settled.Items, item => item.PokemonId == room.His).Pokemon.Legality);
        Assert.Equal("questionable", await Frozen("SELECT frozen #>> '{pokemon,legality,verdict}' FROM trade_item WHERE pokemon_id = $1", room));
        Assert.Equal("L-MOVE", await Frozen("SELECT frozen #>> '{pokemon,legality,reasons,0,rule}' FROM trade_item WHERE pokemon_id = $1", room));
        Assert.Equal("questionable", await Frozen("SELECT frozen #>> '{legality,verdict}' FROM transfer WHERE pokemon_id = $1", room));
    }

    private Task<string> Frozen(string sql, GrainRoom room) => silos.Database.Scalar<string>(sql, room.His.Value);
}

using PokeTradeVault.Contracts;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Unit.Collections;

public sealed class VaultEvolutionTests
{
    [Fact]
    public void A_settlement_moves_out_in_and_frees()
    {
        var vault = Sample.Vault(Locked(0), Locked(1), Sample.Pokemon(2));
        var arrival = Sample.Pokemon(9) with { Place = 0, Version = 12 };

        var after = vault.Evolve(new VaultEvent.Settled(Sample.Trade(1), [Sample.Id(0)], [arrival], [Sample.Id(1)]), 8);

        Assert.Equal(8, after.Sequence);
        Assert.Equal([Sample.Id(1), Sample.Id(2), Sample.Id(9)], after.Pokemon.Keys.OrderBy(id => id.Value));
        Assert.Null(after.Find(Sample.Id(1))!.LockedBy);
        Assert.Equal(3, after.Places.Free().First());
    }

    [Fact]
    public void A_lock_of_another_trade_is_not_freed()
    {
        var vault = Sample.Vault(Locked(0));

        Assert.Equal(Sample.Trade(1), vault.Freed([Sample.Id(0)], Sample.Trade(2)).Find(Sample.Id(0))!.LockedBy);
        Assert.Null(vault.Freed([Sample.Id(0)], Sample.Trade(1)).Find(Sample.Id(0))!.LockedBy);
    }

    [Fact]
    public void Locks_read_from_the_rows_are_the_only_ones()
    {
        var vault = Sample.Vault(Locked(0), Sample.Pokemon(1), Locked(2));

        var after = vault.WithLocks(new Dictionary<PokemonId, TradeId> { [Sample.Id(1)] = Sample.Trade(5), [Sample.Id(2)] = Sample.Trade(1) });

        Assert.Equal([null, Sample.Trade(5), Sample.Trade(1)], Enumerable.Range(0, 3).Select(number => after.Find(Sample.Id(number))!.LockedBy));
    }

    [Fact]
    public void What_arrives_is_what_the_table_showed_without_notes()
    {
        var shown = Sample.Pokemon(1, Sample.Pikachu with { Notes = "mine", Tags = ["gift"], Nickname = "Sparky" }) with { Transfers = 2, ChainHash = new string('a', 64) };

        var traded = shown.ForTable(Sample.Owner);
        var arrived = traded.Arrived();

        Assert.Null(traded.Pokemon.Notes);
        Assert.Null(traded.Pokemon.Tags);
        // By which rules it was judged is not shown; its row knows.
        Assert.Equal(shown with { Own = arrived.Own, Sheet = shown.Sheet with { JudgedBy = 0 } }, arrived);
        Assert.Null(arrived.Own.Notes);
        Assert.Empty(arrived.Own.Tags);
    }

    [Fact]
    public void Only_the_owner_sees_notes_and_tags()
    {
        var noted = Sample.Pokemon(31, Sample.Pikachu with { Notes = "mine", Tags = ["gift"] });

        var own = noted.ForOwner(Sample.Owner);

        Assert.Equal(("mine", 1, 1), (own.Notes, own.Box, own.Slot));
        Assert.Equal(["gift"], own.Tags!.Value);
        Assert.Equal(own with { Notes = null, Tags = null }, noted.ForOthers(Sample.Owner));
    }

    private static OwnedPokemon Locked(int number) => Sample.Pokemon(number) with { LockedBy = Sample.Trade(1) };
}

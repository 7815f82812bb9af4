using PokeTradeVault.Contracts;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Integration.Fixtures;
using PokeTradeVault.Integration.Trades;

namespace PokeTradeVault.Integration.Collections;

public sealed class VaultSweepTests(TestStores stores)
{
    [Theory]
    [InlineData(PostgresVersion.Oldest)]
    [InlineData(PostgresVersion.Newest)]
    [Trait("Rule", "C-TRASH")]
    public async Task After_its_time_the_trash_is_empty_and_the_ledger_keeps_its_tombstones(PostgresVersion version)
    {
        await using var database = await stores.FreshDatabase(version);
        var owner = await database.AddTrader("ash");
        var (plain, traded, young, live) = (
            await database.AddPokemon(owner), await database.AddPokemon(owner), await database.AddPokemon(owner), await database.AddPokemon(owner));
        await Shown(database, owner, traded);
        await Trash(database, plain, days: 31);
        await Trash(database, traded, days: 31);
        await Trash(database, young, days: 29);
        var (sweep, queries) = Sweep(database);

        await sweep.PurgeTrash(CancellationToken.None);
        await sweep.PurgeTrash(CancellationToken.None);

        Assert.Equal(new HashSet<Guid> { traded.Value, young.Value, live.Value }, [.. await database.Query<Guid>("SELECT id FROM pokemon")]);
        Assert.Equal(
            [traded.Value], await database.Query<Guid>("SELECT id FROM pokemon WHERE purged_at IS NOT NULL AND notes IS NULL AND tags = '{}' AND NOT for_trade"));
        Assert.Equal([young], (await queries.Trash(owner, 50, null, CancellationToken.None)).Value!.Items.Select(one => one.Id));
        Assert.Equal([young], (await new CollectionStore(database.Source).Trashed(owner, [plain, traded, young], CancellationToken.None)).Select(one => one.Id));
    }

    [Fact]
    [Trait("Rule", "C-CHANGES")]
    public async Task Changes_are_forgotten_after_their_time()
    {
        await using var database = await stores.FreshDatabase();
        var owner = await database.AddTrader("ash");
        foreach (var days in new[] { 89, 91 })
        {
            await database.Execute(
                """
                WITH change AS (
                    INSERT INTO vault_change (id, owner_id, number, kind, count, at)
                    VALUES (gen_random_uuid(), $1, $2, 1, 1, now() - make_interval(days => $2)) RETURNING id)
                INSERT INTO vault_change_item SELECT id, gen_random_uuid(), '[]' FROM change
                """,
                owner.Value,
                days);
        }

        var (sweep, queries) = Sweep(database);
        await sweep.ForgetChanges(CancellationToken.None);

        Assert.Equal([89L], await database.Query<long>("SELECT number FROM vault_change"));
        Assert.Equal(1, await database.Scalar<long>("SELECT count(*) FROM vault_change_item"));
        Assert.True(Assert.Single((await queries.Changes(owner, 50, null, CancellationToken.None)).Value!.Items).Undoable);
    }

    private static (VaultSweepStore Sweep, VaultQueries Queries) Sweep(TestDatabase database)
    {
        var options = Microsoft.Extensions.Options.Options.Create(new CollectionOptions());
        return (new VaultSweepStore(database.Source, options), new VaultQueries(database.Source, options));
    }

    private static Task<int> Trash(TestDatabase database, PokemonId pokemon, int days) => database.Execute(
        "UPDATE pokemon SET deleted_at = now() - make_interval(days => $2), place = NULL WHERE id = $1", pokemon.Value, days);

    /// <summary>It has lain on a table once.</summary>
    private static async Task Shown(TestDatabase database, UserId owner, PokemonId pokemon)
    {
        var trade = await database.NewTrade(owner);
        await database.Execute(
            "INSERT INTO trade_item (trade_id, pokemon_id, version, from_id, to_id, kind, position, frozen) VALUES ($1, $2, 1, $3, $3, 1, 0, '{}')",
            trade.Value, pokemon.Value, owner.Value);
    }
}

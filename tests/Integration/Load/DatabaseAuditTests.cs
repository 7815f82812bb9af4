using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Integration.Fixtures;
using PokeTradeVault.Load.Traders;
using PokeTradeVault.Load.Traffic.Cast;
using PokeTradeVault.Load.Traffic.Judging;
using PokeTradeVault.Load.Traffic.Setup;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Integration.Load;

/// <summary>What the audit of a load run finds in the rows, each broken promise by its sentence.</summary>
public sealed class DatabaseAuditTests(TestStores stores)
{
    private const int Pokemon = 3;
    private readonly Promises promises = new();

    [Fact]
    public async Task Traders_that_were_written_into_the_database_break_nothing()
    {
        await using var database = await stores.FreshDatabase();
        var roles = await Write(database);

        var verdict = await Audit(database, roles);

        Assert.Empty(verdict.Breaches);
        Assert.Equal((2, 6), (verdict.Counts["traders"], verdict.Counts["Pokémon"]));
    }

    [Fact]
    public async Task An_acknowledged_trade_that_is_not_there_is_found_with_all_that_it_moved()
    {
        await using var database = await stores.FreshDatabase();
        var roles = await Write(database);
        var item = new ItemGlance(roles[0].Vault[0].Id, 1, roles[0].Id, roles[1].Id, ItemKind.Put);
        promises.Settle(new TradeGlance(Guid.CreateVersion7(), 1, 2, TradeStatus.Completed, roles[0].Id, [], [item], DateTimeOffset.UnixEpoch));

        var verdict = await Audit(database, roles);

        Assert.Equal(
            ["acknowledged as completed and not there", "acknowledged as transferred without a row", "not owned by whom"],
            Said(verdict, "acknowledged as completed and not there", "acknowledged as transferred without a row", "not owned by whom"));
        Assert.False(verdict.Passed);
    }

    [Fact]
    public async Task A_lock_an_open_room_and_a_lost_Pokemon_are_found()
    {
        await using var database = await stores.FreshDatabase();
        var roles = await Write(database);
        var trade = Guid.CreateVersion7();
        await database.Execute("INSERT INTO trade (id, status, sequence, proposed_by, created_at, expires_at) VALUES ($1, 1, 1, $2, now(), now() + interval '1 day')", trade, roles[0].Id);
        await database.Execute("INSERT INTO trade_party (trade_id, user_id, position, created_at) VALUES ($1, $2, 0, now())", trade, roles[0].Id);
        await database.Execute("UPDATE pokemon SET trade_id = $1 WHERE id = $2", trade, roles[0].Vault[0].Id);
        await database.Execute("DELETE FROM pokemon WHERE id = $1", roles[1].Vault[0].Id);

        var verdict = await Audit(database, roles);

        Assert.Equal(
            ["1 x still locked", "1 x trades still open", "5 Pokémon in the vaults of the run, and 6 were put there"],
            Said(verdict, "1 x still locked", "1 x trades still open", "5 Pokémon in the vaults of the run, and 6 were put there"));
    }

    private static Task<IReadOnlyList<Role>> Write(TestDatabase database) => DatabaseCast.Write(
        PostgresUrl.ForMigrations(database.Settings.DatabaseMigrationUrl!), CastList.New(), traders: 2, Pokemon, seed: 1, isNew: false, TestContext.Current.CancellationToken);

    private Task<Verdict> Audit(TestDatabase database, IReadOnlyList<Role> roles) =>
        DatabaseAudit.Run(database.Source, promises, [.. roles.Select(role => role.Id)], 2 * Pokemon, TestContext.Current.CancellationToken);

    /// <summary>Which of these sentences' beginnings or parts were said.</summary>
    private static IEnumerable<string> Said(Verdict verdict, params string[] parts) =>
        parts.Where(part => verdict.Breaches.Any(breach => breach.Contains(part, StringComparison.Ordinal)));
}

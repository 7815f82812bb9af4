using PokeTradeVault.Database;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Storage;

/// <summary>Each migration and its reverse, over rows in every table: what both schemas have room for is the same before and after.</summary>
public sealed class MigrationDataTests(TestStores stores)
{
    [Theory]
    [InlineData(PostgresVersion.Oldest)]
    [InlineData(PostgresVersion.Newest)]
    public async Task Each_step_goes_back_and_forward_and_loses_nothing_that_both_schemas_hold(PostgresVersion version)
    {
        await using var database = await stores.FreshDatabase(version);
        var url = database.Settings.DatabaseMigrationUrl!;
        await MigrationData.Write(database);
        var rows = await MigrationData.Read(database);
        Assert.Empty(rows.Where(table => table.Value.Count == 0).Select(table => $"{table.Key} has no rows: add some to MigrationData"));

        foreach (var step in (await Migrator.Status(url)).Reverse())
        {
            await Migrator.DownOne(url);
            var back = await MigrationData.Read(database);
            Assert.Equal(MigrationData.Shared(rows, back), MigrationData.Shared(back, rows));

            await Migrator.Up(url);
            await Migrator.Down(url, step.Version);
            var forward = await MigrationData.Read(database);
            Assert.Equal(MigrationData.Shared(back, forward), MigrationData.Shared(forward, back));

            await Migrator.DownOne(url);
            rows = back;
        }

        Assert.Empty(rows);
    }

    /// <summary>An index that takes long must not stop what trades: a step that finds its table in use gives way and comes back.</summary>
    [Fact]
    public async Task A_step_that_has_to_wait_for_a_table_lets_others_pass_and_is_tried_again()
    {
        await using var database = await stores.FreshDatabase();
        await using var holder = await database.Source.OpenConnectionAsync();
        await using var transaction = await holder.BeginTransactionAsync();
        await using (var hold = new Npgsql.NpgsqlCommand("LOCK TABLE pokemon IN ACCESS SHARE MODE", holder, transaction)) await hold.ExecuteNonQueryAsync();

        var down = Task.Run(() => Migrator.Down(database.Settings.DatabaseMigrationUrl!, 8));
        await Eventually.Is(() => database.Query<long>("SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'pokemon'::regclass"), count => count[0] > 0, TimeSpan.FromMinutes(1));
        // While it waits nobody reads; when it gives way everybody does.
        await Eventually.Is(() => database.Query<long>("SELECT count(*) FROM pokemon"), count => count[0] == 0, TimeSpan.FromMinutes(1));
        Assert.False(down.IsCompleted);
        await transaction.CommitAsync();
        await down;

        Assert.Empty(await database.Query<string>("SELECT column_name::text FROM information_schema.columns WHERE table_name = 'pokemon' AND column_name = 'judged'"));
    }
}

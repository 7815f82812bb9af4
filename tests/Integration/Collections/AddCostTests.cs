using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using PokeTradeVault.Contracts;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Integration.Fixtures;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Integration.Collections;

/// <summary>What an add asks of the database, counted by what is sent and which rows are touched; nothing here is timed.</summary>
public sealed class AddCostTests(TestStores stores)
{
    [Theory]
    [InlineData(PostgresVersion.Oldest)]
    [InlineData(PostgresVersion.Newest)]
    public async Task Adding_to_a_vault_of_990_does_the_same_as_adding_to_one_of_10(PostgresVersion version)
    {
        await using var database = await stores.FreshDatabase(version);
        // One connection, so that the server's counters of its own session can be had at once; the owner's, who may reset them.
        var options = database.Settings.Database with { PoolSize = 1 };
        await using var source = NpgsqlDataSource.Create(PostgresUrl.ForPrograms(database.Settings.DatabaseMigrationUrl!, options));
        var (small, large) = (await VaultOf(database, source, 10), await VaultOf(database, source, 990));

        var toSmall = await CostOfAdd(source, small);
        var toLarge = await CostOfAdd(source, large);

        Assert.Equal(toSmall, toLarge);
        Assert.Equal((1, 1, 1, 1), (toSmall.Batches, toSmall.TraderUpdates, toSmall.PokemonInserts, toSmall.ReceiptInserts));
    }

    private static async Task<OpenVault> VaultOf(TestDatabase database, NpgsqlDataSource source, int size)
    {
        var (store, owner) = (new CollectionStore(source), await database.NewTrader());
        await store.Add(owner, Sample.NewAdd(), place: 0);
        var columns = await database.One<string>(
            "SELECT string_agg(quote_ident(column_name), ', ') FROM information_schema.columns WHERE table_name = 'pokemon' AND is_generated = 'NEVER'");
        await database.Execute(
            $"""
            INSERT INTO pokemon ({columns})
            SELECT {columns} FROM (
                SELECT (jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid(), 'place', at))).*
                FROM pokemon one, generate_series(1, $2 - 1) AS series (at) WHERE owner_id = $1) AS copy
            """,
            owner.Value, size);
        await database.Execute("UPDATE trader SET live_count = $2, vault_seq = $2 WHERE id = $1", owner.Value, size);
        var metrics = new ServiceCollection().AddMetrics().AddSingleton<CollectionMetrics>().BuildServiceProvider().GetRequiredService<CollectionMetrics>();
        var memory = new VaultMemory(owner, store, new CollectionOptions(), new FakeTimeProvider(), metrics, new VaultsInUse());
        await memory.Ready(CancellationToken.None);
        return new OpenVault(owner, store, new OwnerCommands(owner, memory, store, metrics));
    }

    private static async Task<Cost> CostOfAdd(NpgsqlDataSource source, OpenVault vault)
    {
        await Run(source, "SELECT pg_stat_force_next_flush()");
        await Run(source, "SELECT pg_stat_reset()");
        var sent = new List<string>();
        using (var act = new Activity("add").SetIdFormat(ActivityIdFormat.W3C).Start())
        using (var listener = Listen(act.TraceId, sent))
        {
            var command = Sample.NewAdd();
            var reply = await vault.Commands.Carry(
                command.CommandId, command,
                known => ValueTask.FromResult(VaultRules.Decide(known, Reservations.None, command, Sample.Check, 1_000, DateTimeOffset.UnixEpoch)
                    .Answering(pokemon => pokemon!.ForOwner(vault.Owner))),
                (happened, receipt) => vault.Store.Add(vault.Owner, (VaultEvent.Entered)happened, 1_000, receipt),
                CancellationToken.None);
            Assert.True(reply.IsAccepted);
        }

        await Run(source, "SELECT pg_stat_force_next_flush()");
        await using var counters = source.CreateCommand(
            """
            SELECT sum(n_tup_upd) FILTER (WHERE relname = 'trader'), sum(n_tup_ins) FILTER (WHERE relname = 'pokemon'),
                   sum(n_tup_ins) FILTER (WHERE relname = 'receipt'), sum(seq_tup_read + coalesce(idx_tup_fetch, 0))
            FROM pg_stat_user_tables
            """);
        await using var row = await counters.ExecuteReaderAsync();
        await row.ReadAsync();
        return new Cost(sent.Count, (int)row.GetDecimal(0), (int)row.GetDecimal(1), (int)row.GetDecimal(2), (int)row.GetDecimal(3));
    }

    private static ActivityListener Listen(ActivityTraceId trace, List<string> sent)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = activities => activities.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
                options.TraceId == trace ? ActivitySamplingResult.AllData : ActivitySamplingResult.None,
            ActivityStopped = activity => sent.Add(activity.DisplayName),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static async Task Run(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private sealed record OpenVault(UserId Owner, CollectionStore Store, OwnerCommands Commands);

    private sealed record Cost(int Batches, int TraderUpdates, int PokemonInserts, int ReceiptInserts, int RowsRead);
}

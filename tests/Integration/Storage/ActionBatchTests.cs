using Npgsql;
using PokeTradeVault.Grains.Storage;
using PokeTradeVault.Integration.Fixtures;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Integration.Storage;

public sealed class ActionBatchTests(FreshDatabase fresh) : IClassFixture<FreshDatabase>
{
    private const string NewTrader = "INSERT INTO trader (id, created_at) VALUES (@id, now())";

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task What_the_guards_say_is_what_stays(bool holds, int expected)
    {
        var id = Guid.CreateVersion7();
        using var batch = new ActionBatch();
        var inserted = batch.Add(NewTrader, Sql.Uuid("id", id));
        var read = batch.Add("SELECT live_count FROM trader WHERE id = @id", row => row.GetInt32(0), Sql.Uuid("id", id));
        var locked = batch.Add("SELECT FROM trader WHERE id = @id FOR NO KEY UPDATE", _ => true, Sql.Uuid("id", id));
        var updated = batch.Add("UPDATE trader SET live_count = 5 WHERE id = @id AND live_count = 1", Sql.Uuid("id", id));

        var outcome = await batch.Run(fresh.Source, () => holds);

        Assert.Equal(holds, outcome is ActionOutcome.Committed);
        Assert.Equal((1, 1, 1, 0), (inserted.Affected, read.Affected, locked.Affected, updated.Affected));
        Assert.Equal([0], read.Rows);
        Assert.Equal(expected, (await fresh.Database.Query<int>("SELECT live_count FROM trader WHERE id = $1", id)).Count);
    }

    [Fact]
    public async Task A_constraint_that_objects_is_named_and_what_ran_before_it_is_told()
    {
        var id = Guid.CreateVersion7();
        using var batch = new ActionBatch();
        var first = batch.Add(NewTrader, Sql.Uuid("id", id));
        var second = batch.Add(NewTrader, Sql.Uuid("id", id));
        var third = batch.Add("SELECT 1", row => row.GetInt32(0));

        var outcome = await batch.Run(fresh.Source, () => true);

        Assert.Equal(new ActionOutcome.Violated("trader_pkey"), outcome);
        Assert.Equal((1, 0, 0), (first.Affected, second.Affected, third.Affected));
        Assert.Empty(await fresh.Database.Query<Guid>("SELECT id FROM trader WHERE id = $1", id));
    }

    [Theory]
    [InlineData("SELECT pg_terminate_backend(pg_backend_pid())")]
    [InlineData("SET LOCAL statement_timeout = 1; SELECT pg_sleep(5)")]
    [InlineData("DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'deadlock_detected'; END $$")]
    [InlineData("DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'serialization_failure'; END $$")]
    [InlineData("DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'lock_not_available'; END $$")]
    public async Task What_ends_the_transaction_from_outside_leaves_the_outcome_unknown(string trouble)
    {
        using var batch = new ActionBatch();
        foreach (var statement in trouble.StartsWith("SET", StringComparison.Ordinal) ? trouble.Split("; ") : [trouble])
            batch.Add(statement, _ => true);

        Assert.IsType<ActionOutcome.Unknown>(await batch.Run(fresh.Source, () => true));
    }

    [Fact]
    public async Task One_that_falls_silent_in_the_middle_of_a_transaction_keeps_its_locks_no_longer_than_it_may()
    {
        var id = Guid.CreateVersion7();
        await fresh.Database.Execute("INSERT INTO trader (id, created_at) VALUES ($1, now())", id);
        var brief = fresh.Settings.Database with { StalledTimeout = TimeSpan.FromMilliseconds(100) };
        await using var source = NpgsqlDataSource.Create(PostgresUrl.ForPrograms(fresh.Settings.DatabaseMigrationUrl ?? fresh.Settings.DatabaseUrl!, brief));
        using var silent = new ActionBatch();
        silent.Add("UPDATE trader SET live_count = 5 WHERE id = @id", Sql.Uuid("id", id));

        // It says nothing more until somebody else has got the row.
        var outcome = await silent.Run(source, () => true, committing: () => Eventually.Is(
            () => fresh.Database.Query<Guid>("SELECT id FROM trader WHERE id = $1 FOR NO KEY UPDATE SKIP LOCKED", id),
            free => free.Count == 1, TimeSpan.FromMinutes(2)));

        Assert.IsType<ActionOutcome.Unknown>(outcome);
        Assert.Equal([0], await fresh.Database.Query<int>("SELECT live_count FROM trader WHERE id = $1", id));
    }

    [Fact]
    public async Task A_server_that_is_not_there_leaves_the_outcome_unknown()
    {
        await using var nowhere = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=nobody;Database=nothing;Timeout=2");
        using var batch = new ActionBatch();
        batch.Add("SELECT 1", row => row.GetInt32(0));

        Assert.IsType<ActionOutcome.Unknown>(await batch.Run(nowhere, () => true));
    }

    [Fact]
    public async Task A_fault_of_ours_is_thrown()
    {
        using var batch = new ActionBatch();
        batch.Add("SELECT no_such_column FROM trader", _ => true);

        var fault = await Assert.ThrowsAsync<PostgresException>(() => batch.Run(fresh.Source, () => true));

        Assert.Equal(PostgresErrorCodes.UndefinedColumn, fault.SqlState);
    }

    /// <summary>A null keeps its parameter's type, so one prepared statement serves both.</summary>
    [Fact]
    public async Task Parameters_are_typed_with_and_without_a_value()
    {
        using var batch = new ActionBatch();
        var types = batch.Add(
            """
            SELECT array[pg_typeof(@a), pg_typeof(@b), pg_typeof(@c), pg_typeof(@d), pg_typeof(@e), pg_typeof(@f), pg_typeof(@g), pg_typeof(@h), pg_typeof(@i)]::text[]
            """,
            row => row.GetFieldValue<string[]>(0),
            Sql.Uuid("a", null), Sql.Text("b", null), Sql.Int2("c", null), Sql.Int4("d", null), Sql.BigInt("e", null),
            Sql.Bool("f", null), Sql.Bytes("g", null), Sql.Time("h", null), Sql.Json("i", null));

        await batch.Read(fresh.Source, CancellationToken.None);

        Assert.Equal(
            ["uuid", "text", "smallint", "integer", "bigint", "boolean", "bytea", "timestamp with time zone", "json"], Assert.Single(types.Rows));
    }
}

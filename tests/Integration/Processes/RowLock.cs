using Npgsql;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Processes;

/// <summary>A row that nobody else can write until it is let go: what needs it runs for as long as a test likes.</summary>
internal sealed class RowLock : IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;

    private RowLock(NpgsqlDataSource source, NpgsqlConnection connection, NpgsqlTransaction transaction) =>
        (this.source, this.connection, this.transaction) = (source, connection, transaction);

    public static async Task<RowLock> On(NpgsqlDataSource source, string table, Guid id)
    {
        var connection = await source.OpenConnectionAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand($"SELECT FROM {table} WHERE id = $1 FOR UPDATE", connection, transaction);
        command.Parameters.Add(new() { Value = id });
        await command.ExecuteNonQueryAsync();
        return new(source, connection, transaction);
    }

    /// <summary>Until somebody waits for it.</summary>
    public async Task IsWaitedFor(TimeSpan within)
    {
        await using var command = source.CreateCommand("SELECT count(*) FROM pg_stat_activity WHERE $1 = ANY (pg_blocking_pids(pid))");
        command.Parameters.Add(new() { Value = connection.ProcessID });
        await Eventually.Is(async () => (long)(await command.ExecuteScalarAsync())!, waiting => waiting > 0, within);
    }

    public Task Release() => transaction.RollbackAsync();

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}

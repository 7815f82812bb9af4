using Npgsql;

namespace PokeTradeVault.Database;

/// <summary>
/// Lets one migrator at a time at a database; a second one waits. Held by a session of its own, so it needs a direct connection:
/// behind a pooler in transaction mode a session lock holds nothing.
/// </summary>
internal sealed class MigrationLock : IAsyncDisposable
{
    private const long Key = 0x706f6b65_76617574;

    private MigrationLock(NpgsqlConnection connection) => Connection = connection;

    /// <summary>The session that holds the lock.</summary>
    public NpgsqlConnection Connection { get; }

    public static async Task<MigrationLock> Take(string connectionString, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            await using var take = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection) { Parameters = { new() { Value = Key } } };
            await take.ExecuteNonQueryAsync(cancellation);
            return new(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Closing the session gives the lock back.</summary>
    public ValueTask DisposeAsync() => Connection.DisposeAsync();
}

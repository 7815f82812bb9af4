using System.Collections.Concurrent;
using Npgsql;

namespace PokeTradeVault.Grains.Storage.Gathering;

/// <summary>
/// Connections of the pool that whoever gathers keeps for himself between uses: the pool hands its own out in turn, and every
/// one of them would have to plan the same statements and read the same tables' descriptions.
/// </summary>
internal sealed class KeptConnections(NpgsqlDataSource source)
{
    private readonly ConcurrentBag<NpgsqlConnection> idle = [];

    public async Task<KeptConnection> Take(CancellationToken cancellation = default)
    {
        while (idle.TryTake(out var connection))
        {
            if (connection.FullState is System.Data.ConnectionState.Open)
                return new(connection, this);
            await connection.DisposeAsync();
        }

        return new(await source.OpenConnectionAsync(cancellation), this);
    }

    internal void Return(NpgsqlConnection connection) => idle.Add(connection);
}

internal sealed class KeptConnection(NpgsqlConnection connection, KeptConnections owner) : IAsyncDisposable
{
    public NpgsqlConnection Connection => connection;

    /// <summary>True once all is done and no transaction is open; any other goes back to the pool, which rolls back.</summary>
    public bool IsSound { get; set; }

    public ValueTask DisposeAsync()
    {
        if (!IsSound)
            return connection.DisposeAsync();
        owner.Return(connection);
        return ValueTask.CompletedTask;
    }
}

using Npgsql;

namespace PokeTradeVault.Load.Floor;

/// <summary>What all processes of a PostgreSQL on this machine have used.</summary>
internal sealed class ServerCpu
{
    private ServerCpu(int server) => Server = server;

    /// <summary>The process that the others are children of.</summary>
    public int Server { get; }

    public static async Task<ServerCpu> Of(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync();
        // Asked while it is open: a backend ends with its connection.
        return new(ProcessCpu.ParentOf(connection.ProcessID) ?? throw new InvalidOperationException("PostgreSQL does not run on this machine."));
    }

    public TimeSpan Used()
    {
        while (true)
        {
            var ended = ProcessCpu.OfChildren(Server);
            var used = ProcessCpu.ChildrenOf(Server).Aggregate(ProcessCpu.Of(Server) + ended, (sum, child) => sum + ProcessCpu.Of(child));
            // Of a child that ended meanwhile nothing, or all twice, would be counted.
            if (ProcessCpu.OfChildren(Server) == ended) return used;
        }
    }
}

using Npgsql;

namespace PokeTradeVault.Load.Floor;

/// <summary>What all processes of a PostgreSQL on this machine have used.</summary>
internal sealed class ServerCpu
{
    private readonly int server;

    private ServerCpu(int server) => this.server = server;

    public static async Task<ServerCpu> Of(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync();
        // Asked while it is open: a backend ends with its connection.
        return new(ProcessCpu.ParentOf(connection.ProcessID) ?? throw new InvalidOperationException("PostgreSQL does not run on this machine."));
    }

    public TimeSpan Used() =>
        ProcessCpu.ChildrenOf(server).Aggregate(ProcessCpu.Of(server) + ProcessCpu.OfChildren(server), (sum, child) => sum + ProcessCpu.Of(child));
}

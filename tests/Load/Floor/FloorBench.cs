using System.Globalization;
using Npgsql;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Load.Floor;

/// <summary>How many of the least possible trades the same PostgreSQL settles a second, asked by pgbench in prepared mode.</summary>
internal static class FloorBench
{
    private const string Database = "floor";

    /// <param name="server">URL of any database of the server, of a role that may create one.</param>
    public static async Task<IReadOnlyList<FloorFigures>> Run(string server, IReadOnlyList<int> clients, TimeSpan length, TimeSpan warmUp)
    {
        await using var owner = NpgsqlDataSource.Create(PostgresUrl.ForMigrations(server));
        await Do(owner, $"DROP DATABASE IF EXISTS {Database} WITH (FORCE)", $"CREATE DATABASE {Database}");
        var url = new UriBuilder(server) { Path = Database }.Uri;
        await using (var source = NpgsqlDataSource.Create(PostgresUrl.ForMigrations(url.ToString())))
        {
            await Do(source, FloorSql.Tables, "VACUUM ANALYZE", "CHECKPOINT");
        }

        var script = Path.Combine(Path.GetTempPath(), $"floor-{Guid.CreateVersion7():n}.sql");
        await File.WriteAllTextAsync(script, FloorSql.Script);
        try
        {
            await Pgbench.Run(url, script, clients[0], warmUp);
            var figures = new List<FloorFigures>();
            foreach (var count in clients)
                figures.Add(await Measure(owner, url, script, count, length));
            return figures;
        }
        finally
        {
            File.Delete(script);
            await Do(owner, $"DROP DATABASE {Database} WITH (FORCE)");
        }
    }

    private static async Task<FloorFigures> Measure(NpgsqlDataSource owner, Uri url, string script, int clients, TimeSpan length)
    {
        var cpu = await ServerCpu.Of(owner);
        var (before, benchBefore) = (cpu.Used(), ProcessCpu.OfEndedChildren());
        var perSecond = await Pgbench.Run(url, script, clients, length);
        var trades = perSecond * length.TotalSeconds;
        return new(clients, perSecond, (cpu.Used() - before) / trades, (ProcessCpu.OfEndedChildren() - benchBefore) / trades);
    }

    private static async Task Do(NpgsqlDataSource source, params IEnumerable<string> statements)
    {
        foreach (var statement in statements)
        {
            await using var command = source.CreateCommand(statement);
            await command.ExecuteNonQueryAsync();
        }
    }
}

/// <param name="PerSecond">Trades: both transactions of one.</param>
/// <param name="ServerCpu">Of PostgreSQL's processes, a trade, as <paramref name="ClientCpu"/> is pgbench's.</param>
internal sealed record FloorFigures(int Clients, double PerSecond, TimeSpan ServerCpu, TimeSpan ClientCpu)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Clients} clients: {PerSecond:0} trades a second");
}

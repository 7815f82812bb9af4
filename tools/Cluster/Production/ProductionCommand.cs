using System.Globalization;
using PokeTradeVault.Cluster.Rollout;

namespace PokeTradeVault.Cluster.Production;

/// <summary><c>./dev cluster --production</c>: the topology, until told to stop. Nothing of it lasts.</summary>
internal static class ProductionCommand
{
    private const int PortByDefault = 8443;

    public static async Task Run(ClusterArguments arguments, Task stopped, CancellationToken stop)
    {
        var byDefault = new ProductionOptions();
        await using var topology = await ProductionTopology.Start(
            new()
            {
                Silos = arguments.Silos ?? byDefault.Silos,
                Apis = arguments.Apis ?? byDefault.Apis,
                Port = Port(),
                Output = Console.WriteLine,
                PostgresSettings = new Dictionary<string, string> { ["log_min_messages"] = "fatal" },
            },
            stop);
        await using var control = RolloutControl.Open(topology);
        control.BeFound();
        Console.WriteLine($"""
            Ready: {topology.Address}
              its certificate, self-made: {topology.CertificateFile}
              PostgreSQL: {topology.MigrationUrl}
              replica:    {topology.ReadUrl}
              Redis:      {topology.RedisUrl}
              figures:    {string.Join(' ', topology.Silos.Concat(topology.Apis).Select(host => host.Metrics))}
            ./dev rollout replaces silos and APIs while they serve.
            All of it, and all data, is gone when this ends. Ctrl-C ends it.
            """);
        await stopped;
    }

    private static int Port()
    {
        if (Environment.GetEnvironmentVariable("PORT") is not { Length: > 0 } text) return PortByDefault;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535
            ? port
            : throw new InvalidOperationException("PORT: must be a whole number from 0 to 65535");
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;
using PokeTradeVault.Cluster.Production;
using PokeTradeVault.Cluster.Rollout;
using PokeTradeVault.Recovery.Audit;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Production.Rollout;

/// <summary>Three silos and two APIs of the previous release, on the schema of the current one.</summary>
public sealed class RolloutStage : IAsyncLifetime
{
    private const int Silos = 3;
    private const int Apis = 2;
    private readonly ConcurrentQueue<string> log = new();
    private ProductionTopology? topology;

    public ProductionTopology Topology => topology ?? throw new InvalidOperationException("The fixture has not started.");

    public async ValueTask InitializeAsync()
    {
        topology = await ProductionTopology.Start(new() { Silos = 0, Apis = 0, Output = log.Enqueue, Variables = Variables });
        await Task.WhenAll([
            .. Enumerable.Range(0, Silos).Select(_ => topology.AddSilo(Build.Previous)),
            .. Enumerable.Range(0, Apis).Select(_ => topology.AddApi(Build.Previous)),
        ]);
    }

    /// <summary>A rollout that watches each step for a few requests and no longer.</summary>
    public TopologyRollout Rollout(RolloutOptions? options = null) => new(Topology, (options ?? new()) with
    {
        WatchLeast = TimeSpan.Zero,
        RequestsLeast = 20,
        Say = line =>
        {
            Tell(line);
            return options?.Say(line) ?? Task.CompletedTask;
        },
    });

    public static void Tell(string line) => TestContext.Current.TestOutputHelper?.WriteLine($"{TimeProvider.System.GetUtcNow():HH:mm:ss.fff} {line}");

    public async Task AllRun(Build build)
    {
        if (Topology.Silos.Concat(Topology.Apis).All(host => host.Build == build)) return;
        await Rollout(new() { WatchMost = TimeSpan.Zero }).Rolling(build);
    }

    public void NowRuns(Build build)
    {
        Assert.Equal([.. Enumerable.Repeat(build, Silos)], Topology.Silos.Select(silo => silo.Build));
        Assert.Equal([.. Enumerable.Repeat(build, Apis)], Topology.Apis.Select(api => api.Build));
        Assert.DoesNotContain(Topology.Silos.Concat(Topology.Apis), host => host.Process.HasExited);
        Assert.Equal(Topology.Apis.Select(api => api.Address).ToHashSet(), Topology.Balancer.Weights.Where(api => api.Value > 0).Select(api => api.Key).ToHashSet());
    }

    /// <summary>Every Pokémon has one owner, counters and timelines are whole, chains verify.</summary>
    public async Task NothingIsLost()
    {
        await using var source = NpgsqlDataSource.Create(PostgresUrl.ForMigrations(Topology.MigrationUrl));
        var report = await LedgerAudit.Run(source);
        Assert.True(report.Passed, string.Join('\n', report.Breaches));
    }

    /// <summary>The newest step that the previous release has, as its <c>Database status</c> says.</summary>
    public static long SchemaOfPrevious()
    {
        var commit = File.ReadAllText(Path.Combine(Repository.Root, "deploy", "previous-release")).Trim();
        var steps = Directory.GetFiles(Path.Combine(Repository.Root, "artifacts", "previous", commit, "src", "Database", "Migrations"), "*.up.sql");
        return steps.Select(step => long.Parse(Path.GetFileName(step)[..4], CultureInfo.InvariantCulture)).Max();
    }

    public async ValueTask DisposeAsync()
    {
        if (topology is not null) await topology.DisposeAsync();
    }

    private static Dictionary<string, string?> Variables => new(TestVariables.Fast)
    {
        ["SignIn__AccessTokenLifetime"] = "02:00:00",
        ["DRAIN_SECONDS"] = "1",
    };
}

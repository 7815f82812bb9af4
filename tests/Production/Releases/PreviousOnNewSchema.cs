using System.Collections.Concurrent;
using PokeTradeVault.Cluster.Production;

namespace PokeTradeVault.Production.Releases;

/// <summary>The previous release's programs on stores that this release has migrated, as in the minutes between migrating and replacing them.</summary>
public sealed class PreviousOnNewSchema : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> log = new();
    private ProductionTopology? topology;

    public ProductionTopology Topology => topology ?? throw new InvalidOperationException("The fixture has not started.");

    /// <summary>Each line that a process has printed, its name in front.</summary>
    public IReadOnlyCollection<string> Log => log;

    public async ValueTask InitializeAsync()
    {
        topology = await ProductionTopology.Start(new() { Silos = 0, Apis = 0, Replica = false, Output = log.Enqueue, Variables = TestVariables.Fast });
        await Task.WhenAll(topology.AddSilo(Build.Previous), topology.AddApi(Build.Previous));
    }

    public async ValueTask DisposeAsync()
    {
        if (topology is not null) await topology.DisposeAsync();
    }
}

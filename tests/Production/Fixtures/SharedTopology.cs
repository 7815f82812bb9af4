using System.Collections.Concurrent;
using PokeTradeVault.Cluster.Production;

namespace PokeTradeVault.Production.Fixtures;

/// <summary>One topology for all tests that leave it as it was: three silos, two APIs, all that they need.</summary>
[CollectionDefinition(nameof(SharedTopology))]
public sealed class SharedTopology : ICollectionFixture<SharedTopology>, IAsyncLifetime
{
    private readonly ConcurrentQueue<string> log = new();
    private ProductionTopology? topology;

    public ProductionTopology Topology => topology ?? throw new InvalidOperationException("The fixture has not started.");

    /// <summary>Each line that a process has printed, its name in front.</summary>
    public IReadOnlyCollection<string> Log => log;

    public async ValueTask InitializeAsync()
    {
        try
        {
            topology = await ProductionTopology.Start(new() { Output = log.Enqueue, Variables = TestVariables.Fast });
        }
        catch (InvalidOperationException problem)
        {
            throw new InvalidOperationException($"{problem.Message}\n{string.Join('\n', log)}", problem);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (topology is not null) await topology.DisposeAsync();
    }
}

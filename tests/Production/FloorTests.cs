using PokeTradeVault.Load.Floor;

namespace PokeTradeVault.Production;

/// <summary>The floor of <c>./dev bench trades</c>: pgbench accepts its script in prepared mode, and leaves nothing behind.</summary>
[Collection(nameof(SharedTopology))]
public sealed class FloorTests(SharedTopology shared)
{
    private const string Superuser = "postgres";

    [Fact]
    public async Task The_least_trades_are_counted()
    {
        var server = shared.Topology.Stores.Primary.Url(Superuser, Superuser);

        var figures = Assert.Single(await FloorBench.Run(server, clients: [2], TimeSpan.FromSeconds(1), warmUp: TimeSpan.FromSeconds(1)));

        Assert.Equal(2, figures.Clients);
        Assert.True(figures.PerSecond > 0, $"{figures}");
    }
}

using PokeTradeVault.Load.Scaling;

namespace PokeTradeVault.Unit.Load;

public sealed class GrainCountsTests
{
    private const string Metrics = """
        # TYPE orleans_grains gauge
        orleans_grains{type="collection"} 1008
        orleans_grains{type="trade",silo="S1"} 12
        vault_grain_calls_total{grain="collection"} 3.5E+3
        vault_grain_calls_total{silo="S1",grain="trade"} 24
        vault_trades_opened_total 7

        """;

    [Fact]
    public void Activations_and_calls_are_read_by_the_kind_of_grain()
    {
        var counts = GrainCounts.Read(Metrics);

        Assert.Equal(1008, counts.Activations["collection"]);
        Assert.Equal(12, counts.Activations["trade"]);
        Assert.Equal(3500, counts.Calls["collection"]);
        Assert.Equal(24, counts.Calls["trade"]);
    }

    [Fact]
    public void The_chart_shows_each_number_of_silos_with_what_it_settled()
    {
        var chart = ScalingChart.Draw([(1, 100), (2, 190)]);

        Assert.Contains("190 (1.90×)", chart, StringComparison.Ordinal);
        Assert.Contains("2 silos", chart, StringComparison.Ordinal);
    }
}

using PokeTradeVault.Cluster.Production;
using PokeTradeVault.Cluster.Rollout;
using PokeTradeVault.Database;

namespace PokeTradeVault.Production.Rollout;

/// <summary>Silos and APIs of two releases change places under steady trading, and nobody notices.</summary>
[TestMethodOrderer(typeof(ByName))]
public sealed class RolloutTests(RolloutStage stage) : IClassFixture<RolloutStage>
{
    [Fact]
    [Trait("Rule", "R-ROLL")]
    public async Task Every_silo_and_API_is_replaced_one_by_one_by_the_next_release_and_nobody_notices()
    {
        await stage.AllRun(Build.Previous);
        await using var trading = await SteadyTrading.Start(stage.Topology);

        await stage.Rollout().Rolling(Build.Current);
        await trading.GoesOn();

        await trading.EndsWell();
        stage.NowRuns(Build.Current);
        Assert.All(trading.Connections, times => Assert.True(times > 1, "A browser never left the host that it was on."));
        await stage.NothingIsLost();
    }

    [Fact]
    [Trait("Rule", "R-BACK")]
    public async Task Code_goes_back_then_the_schema_and_both_come_again_by_the_written_steps()
    {
        await stage.AllRun(Build.Current);
        var target = new MigrationTarget { Url = stage.Topology.MigrationUrl, AppRole = ProductionStores.AppRole };
        await using var trading = await SteadyTrading.Start(stage.Topology);

        await stage.Rollout().Rolling(Build.Previous);
        await Migrator.Down(target, RolloutStage.SchemaOfPrevious());
        await trading.GoesOn();
        await Migrator.Up(target);
        await trading.GoesOn();

        await trading.EndsWell();
        stage.NowRuns(Build.Previous);
        await stage.NothingIsLost();
    }

    [Fact]
    [Trait("Rule", "R-ROLL")]
    public async Task Blue_and_green_stand_side_by_side_and_all_requests_change_over_at_once()
    {
        await stage.AllRun(Build.Previous);
        await using var trading = await SteadyTrading.Start(stage.Topology);

        await using var control = RolloutControl.Open(stage.Topology);
        using var output = new StringWriter();
        var code = await RolloutCommand.Run(["blue-green", "--to", "current", "--watch", "0", "--requests", "20"], control.SocketFile, output);
        RolloutStage.Tell($"{output}");
        Assert.Equal(0, code);
        await trading.GoesOn();

        await trading.EndsWell();
        stage.NowRuns(Build.Current);
        await stage.NothingIsLost();
    }

    [Fact]
    [Trait("Rule", "R-ROLL")]
    public async Task A_gradual_rollout_goes_back_by_itself_where_a_new_host_fails_requests_and_nobody_notices()
    {
        var before = stage.Topology.Apis[0].Build;
        await using var trading = await SteadyTrading.Start(stage.Topology);
        var said = new List<string>();
        var rollout = stage.Rollout(new() { Say = OneDiesAtHalf });

        var stopped = await Assert.ThrowsAsync<RolloutStoppedException>(() => rollout.Gradual(Build.Current));

        Assert.Matches("^(api-.*answered too badly|api-.*has ended)", stopped.Message);
        Assert.Equal(["10 %", "50 %", "100 "], said.Where(line => line.Contains(" % of the requests", StringComparison.Ordinal)).Select(line => line[..4]));
        await trading.GoesOn();
        await trading.EndsWell();
        stage.NowRuns(before);
        await stage.NothingIsLost();

        Task OneDiesAtHalf(string line)
        {
            said.Add(line);
            return line.StartsWith("50 %", StringComparison.Ordinal)
                ? stage.Topology.Apis[^1].Process.Terminate()
                : Task.CompletedTask;
        }
    }
}

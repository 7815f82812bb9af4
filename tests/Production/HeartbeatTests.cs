using System.Collections.Concurrent;
using Npgsql;
using PokeTradeVault.Cluster.Production;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Production;

/// <summary>A silo that would do harm beside those that are alive does not start, and says why.</summary>
[Trait("Rule", "R-START")]
public sealed class HeartbeatTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> log = new();
    private ProductionTopology? started;

    private ProductionTopology Topology => started ?? throw new InvalidOperationException("The topology has not started.");

    public async ValueTask InitializeAsync() => started = await ProductionTopology.Start(
        new() { Silos = 1, Apis = 0, Replica = false, Variables = TestVariables.Fast, Output = log.Enqueue });

    [Fact]
    public async Task Who_would_harm_a_living_cluster_is_refused_and_who_comes_after_a_dead_one_is_not()
    {
        await Refused("another cluster", () => Topology.AddSilo(variables: Impatient(("CLUSTER_ID", "another"))));
        await Refused("run exactly one instance",
            () => Topology.AddApi(variables: Impatient(("SILO_IN_API", "true"), ("Heartbeats__Host", "another-machine"))));

        await Topology.Stores.Redis.Empty();
        await Refused("Redis has come back empty", () => Topology.AddSilo(variables: Impatient()));

        // The cure that the refusal names, in its roughest form.
        await Topology.Silos[0].Process.Kill();
        var next = await Topology.AddSilo();
        Assert.Equal(1, await Rows("SELECT count(*) FROM silo_heartbeat"));
        await Topology.Stop(next);
        Assert.Equal(0, await Rows("SELECT count(*) FROM silo_heartbeat"));
    }

    public async ValueTask DisposeAsync()
    {
        if (started is not null) await started.DisposeAsync();
    }

    private static Dictionary<string, string?> Impatient(params (string Key, string Value)[] more)
    {
        var variables = new Dictionary<string, string?> { ["Heartbeats__Patience"] = "00:00:00" };
        foreach (var (key, value) in more) variables[key] = value;
        return variables;
    }

    private async Task<long> Rows(string sql)
    {
        await using var source = NpgsqlDataSource.Create(PostgresUrl.ForMigrations(Topology.DatabaseUrl));
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task Refused(string reason, Func<Task> start)
    {
        log.Clear();
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(start);
        Assert.Contains("exit code 1.", problem.Message, StringComparison.Ordinal);
        Assert.Contains(log, line => line.Contains("This silo does not start.", StringComparison.Ordinal) && line.Contains(reason, StringComparison.Ordinal));
    }
}

using System.Text.Json;

namespace PokeTradeVault.Production.Monitoring;

/// <summary>What a person on call sees of a topology on which a trade was made.</summary>
[Collection(nameof(SharedTopology))]
public sealed class WatchedTests(SharedTopology shared)
{
    private const string OfHosts = "ALERTS{alertname=~\"NoApi|NoSilo|HostDown|DatabaseAway|RedisAway|SchemaBehind|ClusterSplit|GatewayLost\"}";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string[] Levels = ["warn", "error"];

    [Fact]
    public async Task Prometheus_reaches_every_host_evaluates_every_rule_and_only_the_watchdog_speaks()
    {
        var (code, output) = await Smoke.Run(shared.Topology, "--register");
        Assert.True(code == 0, output);
        await using var prometheus = new Prometheus(shared.Topology, Path.Combine(Repository.Root, "deploy", "monitoring", "rules"), _ => { });

        await Eventually.Is(prometheus.Problems, problems => problems is [], Patience);
        await Eventually.Is(() => prometheus.Ask("vault_health{part=\"schema\"}"), hosts => hosts?.Count == 5 && hosts.All(host => host.Value == 1), Patience);
        await Eventually.Is(() => prometheus.Ask("orleans_consistent_ring_size"), silos => silos?.Count == 3 && silos.All(silo => silo.Value == 3), Patience);
        await Eventually.Is(() => prometheus.Ask("sum(vault_trades_settled_total)"), sum => sum is [{ Value: >= 1 }], Patience);
        await Eventually.Is(() => prometheus.Ask("ALERTS{alertname=\"Watchdog\",alertstate=\"firing\"}"), watchdog => watchdog is [_], Patience);
        await Eventually.Is(() => prometheus.Ask(OfHosts), alerts => alerts is [], Patience);
    }

    [Fact]
    public async Task A_production_log_is_JSON_has_warnings_and_errors_only_and_names_nobody()
    {
        var (code, output) = await Smoke.Run(shared.Topology, "--register");
        Assert.True(code == 0, output);

        var lines = shared.Log.Select(line => line.Split("  ", 2)).Where(line => line[0].StartsWith("api-", StringComparison.Ordinal) || line[0].StartsWith("silo-", StringComparison.Ordinal));
        Assert.All(lines, line =>
        {
            Assert.True(line[1].StartsWith('{') && line[1].EndsWith('}'), line[1]);
            Assert.Contains(JsonElement.Parse(line[1]).GetProperty("level").GetString(), (IEnumerable<string?>)Levels);
            Assert.DoesNotContain("smoke-", line[1], StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task The_balancers_log_has_the_requests_id_and_not_the_traders_name()
    {
        using var client = shared.Topology.Client();
        using var answer = await client.GetAsync(new Uri("/v1/users/nobody-of-this-name/pokemon", UriKind.Relative));
        var id = Assert.Single(answer.Headers.GetValues("X-Request-Id"));

        var log = await Eventually.Is(
            () => File.ReadAllTextAsync(shared.Topology.Balancer.AccessLog), text => text.Contains($"\"request\":\"{id}\"", StringComparison.Ordinal), Patience);

        Assert.Contains("/v1/users/*/pokemon", log, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody-of-this-name", log, StringComparison.Ordinal);
    }
}

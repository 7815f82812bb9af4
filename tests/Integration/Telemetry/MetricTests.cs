using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Telemetry;

[Collection(nameof(ObservedRun))]
public sealed partial class MetricTests(ObservedRun run)
{
    /// <summary>Counted by Npgsql and Orleans from the first time that it happens, which it does not here.</summary>
    private static readonly HashSet<string> NeverHere = ["db_client_connection_npgsql_pending_requests", "orleans_app_requests_timedout_total"];

    private static readonly string[] Late = ["vault_trades_overdue", "vault_push_delay_seconds_count"];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task What_traders_did_is_counted()
    {
        // A push comes behind the answer, and a look at the database now and then.
        var silo = await Eventually.Is(
            () => Scrape(run.SiloMetrics),
            text => Late.All(name => text.Contains($"\n{name}", StringComparison.Ordinal)) && Value(text, "vault_push_delay_seconds_count") >= 4,
            Patience);

        Assert.Equal(2, Value(silo, "vault_trades_opened_total"));
        Assert.Equal(1, Value(silo, "vault_trades_settled_total"));
        Assert.Equal(0, Value(silo, "vault_trades_closed_total", "status=\"rejected\""));
        Assert.Equal(1, Value(silo, "vault_trade_write_duration_seconds_count", "kind=\"settled\"", "outcome=\"committed\""));
        Assert.Equal(1, Value(silo, "vault_trade_write_duration_seconds_count", "kind=\"message\"", "outcome=\"unknown\""));
        Assert.Equal(1, Value(silo, "vault_trade_lifetime_seconds_count", "status=\"completed\""));
        Assert.Equal(4, Value(silo, "vault_push_delay_seconds_count"));
        Assert.Equal(0, Value(silo, "vault_pushes_lost_total"));
        Assert.Equal(0, Value(silo, "vault_trades_overdue"));
    }

    [Fact]
    public async Task Requests_are_counted_by_the_pattern_of_their_address_and_without_names()
    {
        var api = await Scrape(run.ApiMetrics);

        Assert.Equal(1, Value(api, "http_server_request_duration_seconds_count", "http_route=\"/v1/trades/{id:guid}/timeline\"", "http_response_status_code=\"500\""));
        Assert.All(run.Personal, word => Assert.DoesNotContain(word, api, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("/health", api, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_parts_of_health_are_figures_too()
    {
        foreach (var text in new[] { await Scrape(run.ApiMetrics), await Scrape(run.SiloMetrics) })
        {
            Assert.All(["database", "schema", "cluster", "redis"], part => Assert.Equal(1, Value(text, "vault_health", $"part=\"{part}\"")));
        }
    }

    [Fact]
    public async Task Each_metric_that_a_rule_or_the_dashboard_names_is_there()
    {
        var told = Names(await Scrape(run.ApiMetrics)).Concat(Names(await Scrape(run.SiloMetrics))).ToHashSet();
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "deploy", "monitoring", "rules"), "*.yml")
            .Concat(Directory.GetFiles(Path.Combine(Repository.Root, "deploy", "monitoring", "grafana", "dashboards"), "*.json"));
        var named = files.SelectMany(file => MetricName().Matches(File.ReadAllText(file)).Select(name => name.Value)).ToHashSet();

        Assert.True(named.Count > 20, $"only {named.Count} were found");
        Assert.Empty(named.Except(told).Except(NeverHere));
    }

    [Fact]
    public async Task Metrics_are_on_no_public_port_and_their_port_has_nothing_else()
    {
        using var onPublic = await run.Http.GetAsync(new Uri("/metrics", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, onPublic.StatusCode);
        foreach (var path in (string[])["/", "/health", "/v1/species/25", "/metrics/", "/hubs/trades"])
        {
            using var elsewhere = await run.Metrics.GetAsync(new Uri(run.ApiMetrics, path));
            Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
        }
    }

    /// <summary>What a host tells, once it has looked at its own health.</summary>
    private Task<string> Scrape(Uri address) => Eventually.Is(
        () => run.Metrics.GetStringAsync(address), text => text.Contains("vault_health{", StringComparison.Ordinal), Patience);

    private static double Value(string metrics, string name, params string[] labels)
    {
        var lines = metrics.Split('\n').Where(line =>
            (line.StartsWith($"{name}{{", StringComparison.Ordinal) || line.StartsWith($"{name} ", StringComparison.Ordinal))
            && labels.All(label => line.Contains(label, StringComparison.Ordinal)));
        var found = lines.ToList();
        Assert.True(found.Count > 0, $"{name} {string.Join(' ', labels)} is not among:\n{metrics}");
        return found.Sum(line => double.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture));
    }

    /// <summary>Of metrics and of their labels.</summary>
    private static IEnumerable<string> Names(string metrics) =>
        metrics.Split('\n').Where(line => line is [not '#', ..]).SelectMany(line => Label().Matches(line).Select(label => label.Groups[1].Value).Prepend(line.Split('{', ' ')[0]));

    [GeneratedRegex("([a-z_]+)=\"")]
    private static partial Regex Label();

    [GeneratedRegex(@"\b(?:vault|http|kestrel|signalr|orleans|db|dotnet|aspnetcore)_[a-z0-9_]+\b")]
    private static partial Regex MetricName();
}

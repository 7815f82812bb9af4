using System.Diagnostics;
using System.Text.Json;
using PokeTradeVault.Cluster.Production;

namespace PokeTradeVault.Production.Monitoring;

public sealed class PrometheusTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static string Folder => Path.Combine(Repository.Root, "deploy", "monitoring");

    [Fact]
    public async Task Prometheus_takes_its_configuration_and_every_rule() =>
        await Promtool("check", "config", Path.Combine(Folder, "prometheus.yml"));

    [Fact]
    public async Task Each_alert_fires_when_it_should_and_all_are_quiet_while_all_is_well() =>
        await Promtool(["test", "rules", .. Directory.GetFiles(Path.Combine(Folder, "tests"), "*.yml")]);

    [Fact]
    public async Task Each_question_of_the_dashboard_is_one_that_Prometheus_understands()
    {
        using var dashboard = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "grafana", "dashboards", "poketradevault.json")));
        var questions = dashboard.RootElement.GetProperty("panels").EnumerateArray()
            .SelectMany(panel => panel.TryGetProperty("targets", out var targets) ? [.. targets.EnumerateArray()] : Array.Empty<JsonElement>())
            .Select(target => target.GetProperty("expr").GetString()!.Replace("$__rate_interval", "1m", StringComparison.Ordinal));
        var file = Path.GetTempFileName();
        try
        {
            // A string of JSON is one of YAML.
            await File.WriteAllLinesAsync(file, [
                "groups:", "  - name: dashboard", "    rules:",
                .. questions.Select((question, number) => $"      - {{ record: \"panel:{number}\", expr: {JsonSerializer.Serialize(question)} }}"),
            ]);
            await Promtool("check", "rules", file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task Promtool(params string[] arguments)
    {
        using var promtool = Process.Start(new ProcessStartInfo(SystemPrograms.Find("promtool"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var patience = new CancellationTokenSource(Patience);
        var said = await Task.WhenAll(promtool.StandardOutput.ReadToEndAsync(patience.Token), promtool.StandardError.ReadToEndAsync(patience.Token));
        await promtool.WaitForExitAsync(patience.Token);
        Assert.True(promtool.ExitCode == 0, string.Concat(said));
    }
}

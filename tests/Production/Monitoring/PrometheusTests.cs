using System.Diagnostics;
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

    private static async Task Promtool(params string[] arguments)
    {
        using var promtool = Process.Start(new ProcessStartInfo(SystemPrograms.Find("promtool"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var patience = new CancellationTokenSource(Patience);
        var said = await Task.WhenAll(promtool.StandardOutput.ReadToEndAsync(patience.Token), promtool.StandardError.ReadToEndAsync(patience.Token));
        await promtool.WaitForExitAsync(patience.Token);
        Assert.True(promtool.ExitCode == 0, string.Concat(said));
    }
}

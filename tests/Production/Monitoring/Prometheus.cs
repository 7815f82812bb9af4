using System.Text.Json;
using PokeTradeVault.Cluster;
using PokeTradeVault.Cluster.Production;

namespace PokeTradeVault.Production.Monitoring;

/// <summary>A Prometheus that watches a topology by the product's own rules, but looks each second.</summary>
internal sealed class Prometheus : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("vault-prometheus").FullName;
    private readonly HttpClient http;
    private readonly ServerProcess process;

    public Prometheus(ProductionTopology topology, string rules, Action<string> output)
    {
        var address = $"127.0.0.1:{VaultCluster.FreePort()}";
        http = new HttpClient { BaseAddress = new($"http://{address}") };
        File.WriteAllText(Path.Combine(folder, "prometheus.yml"), $$"""
            global: { scrape_interval: 1s, evaluation_interval: 1s }
            rule_files: ["{{rules}}/*.yml"]
            scrape_configs:
              - { job_name: api, static_configs: [{ targets: [{{Targets(topology.Apis)}}] }] }
              - { job_name: silo, static_configs: [{ targets: [{{Targets(topology.Silos)}}] }] }
            """);
        process = ServerProcess.Start("prometheus", "TERM",
        [
            SystemPrograms.Find("prometheus"), $"--config.file={folder}/prometheus.yml", $"--storage.tsdb.path={folder}/data",
            $"--web.listen-address={address}", "--log.level=warn",
        ], output);
    }

    /// <returns>Each series that the question finds, as its labels, with its value; null while nobody answers.</returns>
    public async Task<IReadOnlyList<(string Labels, double Value)>?> Ask(string question)
    {
        if (await Get($"/api/v1/query?query={Uri.EscapeDataString(question)}") is not { } answer)
            return null;
        return [.. answer.GetProperty("result").EnumerateArray().Select(series => (
            series.GetProperty("metric").ToString(),
            double.Parse(series.GetProperty("value")[1].GetString()!, System.Globalization.CultureInfo.InvariantCulture)))];
    }

    /// <returns>What is wrong with rules and hosts; null while nobody answers.</returns>
    public async Task<IReadOnlyList<string>?> Problems()
    {
        if (await Get("/api/v1/rules") is not { } rules || await Get("/api/v1/targets") is not { } targets)
            return null;
        var unwell = rules.GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("rules").EnumerateArray())
            .Concat(targets.GetProperty("activeTargets").EnumerateArray());
        return [.. unwell.Where(part => part.GetProperty("health").GetString() is not ("ok" or "up")).Select(part => part.ToString())];
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await process.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static string Targets(IEnumerable<ProductionHost> hosts) => string.Join(", ", hosts.Select(host => $"\"{host.Metrics.Authority}\""));

    private async Task<JsonElement?> Get(string path)
    {
        try
        {
            var answer = JsonElement.Parse(await http.GetStringAsync(new Uri(path, UriKind.Relative)));
            return answer.GetProperty("data");
        }
        catch (HttpRequestException) when (!process.HasExited)
        {
            return null;
        }
    }
}

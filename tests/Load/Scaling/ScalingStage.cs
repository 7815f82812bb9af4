using PokeTradeVault.Cluster;
using PokeTradeVault.Load.Floor;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Load.Scaling;

/// <summary>So many silos, each a process, and one API in front of them, all on the core that is not the generator's.</summary>
internal sealed class ScalingStage : IAsyncDisposable
{
    private readonly VaultCluster cluster;
    private readonly List<Uri> metrics = [];
    private readonly List<CpuShare> shares = [];

    private ScalingStage(VaultCluster cluster) => this.cluster = cluster;

    public Uri Address => cluster.Addresses[0];

    public static async Task<ScalingStage> Open(VaultSettings settings, int silos)
    {
        var cluster = new VaultCluster(settings, Console.Error.WriteLine);
        var stage = new ScalingStage(cluster);
        await stage.AddSilo();
        await Task.WhenAll(Enumerable.Range(1, silos - 1).Select(_ => stage.AddSilo()));
        // Calls to silos that are held take long: the API would let fewer of them in.
        await cluster.AddApi(more: Quiet(("Overload__CallsMin", "2000")));
        return stage;
    }

    public async Task Pin()
    {
        foreach (var process in cluster.Silos.Concat(cluster.Apis)) await Core.Pin(process.Id, ScalingBench.ProductCore);
    }

    /// <returns>Whether the silos are held to that part of a core.</returns>
    public bool Hold(double cores)
    {
        foreach (var silo in cluster.Silos)
        {
            if (CpuShare.Of(silo.Id, cores) is not { } share) return false;
            shares.Add(share);
        }

        return true;
    }

    /// <summary>By silo.</summary>
    public Task<GrainCounts[]> Grains() => Task.WhenAll(metrics.Select(GrainCounts.Of));

    /// <summary>Each silo's, then the API's.</summary>
    public IReadOnlyList<TimeSpan> Cpu() => [.. cluster.Silos.Concat(cluster.Apis).Select(process => ProcessCpu.Of(process.Id))];

    public async ValueTask DisposeAsync()
    {
        shares.ForEach(share => share.Dispose());
        await cluster.DisposeAsync();
    }

    private Task<VaultProcess> AddSilo()
    {
        var port = VaultCluster.FreePort();
        metrics.Add(new($"http://127.0.0.1:{port}"));
        return cluster.AddSilo(Quiet(("METRICS_PORT", $"{port}")));
    }

    /// <summary>One processor is what the runtime sees in a container that is held to less than one; here they are held later.</summary>
    private static Dictionary<string, string?> Quiet(params IEnumerable<(string Key, string Value)> more)
    {
        var environment = new Dictionary<string, string?> { ["Logging__LogLevel__Default"] = "Error", ["DOTNET_PROCESSOR_COUNT"] = "1" };
        foreach (var (key, value) in more) environment[key] = value;
        return environment;
    }
}

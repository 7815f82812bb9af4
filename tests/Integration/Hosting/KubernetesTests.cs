using System.Collections.Concurrent;
using PokeTradeVault.Cluster;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Hosting;

/// <summary>Silos that are pods: <c>SILO_KUBERNETES</c>.</summary>
public sealed class KubernetesTests(TestStores stores) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ConcurrentQueue<string> log = new();

    [Fact]
    public async Task A_silo_whose_pod_is_gone_is_out_of_the_cluster_as_soon_as_kubernetes_says_so()
    {
        await using var kubernetes = await FakeKubernetes.Start();
        await using var database = await stores.FreshDatabase();
        await using var processes = new VaultCluster(database.Settings, log.Enqueue);
        foreach (var pod in (string[])["silo-a", "silo-b"]) kubernetes.Add(pod, database.Settings.ServiceId, database.Settings.ClusterId);

        var first = await processes.AddSilo(Pod("silo-a"));
        await processes.AddSilo(Pod("silo-b"));
        using var health = new HttpClient { BaseAddress = processes.SiloAddresses[1] };
        await Eventually.Is(() => Health(health), text => text.Contains("2 silos", StringComparison.Ordinal), Patience);
        await Eventually.Is(() => Task.FromResult(kubernetes.Watchers), watchers => watchers > 0, Patience);

        await first.Kill();
        await kubernetes.Delete("silo-a");

        // Nobody else would find out: the silos' own probes of each other are an hour apart here.
        await Eventually.Is(() => Health(health), text => text.Contains("1 silo", StringComparison.Ordinal), Patience);
        Assert.All(kubernetes.Selectors, asked => Assert.Equal(
            $"vault: orleans/serviceId={database.Settings.ServiceId},orleans/clusterId={database.Settings.ClusterId}", asked));

        Dictionary<string, string?> Pod(string name) => new()
        {
            ["SILO_KUBERNETES"] = "true",
            ["POD_NAME"] = name,
            ["POD_NAMESPACE"] = "vault",
            ["POD_IP"] = "127.0.0.1",
            ["ORLEANS_SERVICE_ID"] = database.Settings.ServiceId,
            ["ORLEANS_CLUSTER_ID"] = database.Settings.ClusterId,
            ["KUBECONFIG"] = kubernetes.ConfigFile,
            ["Membership__ProbeTimeout"] = "01:00:00",
        };
    }

    public void Dispose()
    {
        if (TestContext.Current.TestState?.Result is TestResult.Failed)
            TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', log));
    }

    private static async Task<string> Health(HttpClient host)
    {
        using var answer = await host.GetAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}

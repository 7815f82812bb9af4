using PokeTradeVault.Cluster;
using PokeTradeVault.Database;
using PokeTradeVault.Load.Traffic.Options;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Load.Traffic.Setup;

/// <summary>Stores and hosts for one run, gone afterwards: PostgreSQL with fsync on, Garnet, silos and APIs as separate processes.</summary>
internal sealed class OwnHosts : IAsyncDisposable
{
    private readonly EmbeddedStores stores;
    private readonly VaultCluster cluster;
    private readonly StreamWriter log;
    private readonly Dictionary<string, Uri> metrics = [];

    private OwnHosts(EmbeddedStores stores, StreamWriter log)
    {
        (this.stores, this.log) = (stores, log);
        cluster = new VaultCluster(stores.Settings, line =>
        {
            lock (log) log.WriteLine(line);
        });
    }

    /// <summary>Of the database's owner.</summary>
    public string DatabaseUrl => stores.Settings.DatabaseUrl!;

    public IReadOnlyList<Uri> Addresses => cluster.Addresses;

    /// <summary><c>/metrics</c> of each host, by its name.</summary>
    public IReadOnlyDictionary<string, Uri> Metrics => metrics;

    /// <summary>Of the hosts, and of the program that runs PostgreSQL and Garnet below it.</summary>
    public IReadOnlyDictionary<string, int> Processes => cluster.Silos.Concat(cluster.Apis).ToDictionary(host => host.Name, host => host.Id);

    /// <summary>The program above PostgreSQL and Garnet.</summary>
    public int StoresProcess => stores.ProcessId!.Value;

    /// <summary>Stores alone; the hosts start when the traders are written.</summary>
    /// <param name="logFile">Gets what the hosts print.</param>
    public static async Task<OwnHosts> Open(string logFile, CancellationToken cancellation)
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Development");
        Environment.SetEnvironmentVariable("VAULT_FOLDER", Path.Combine(Path.GetTempPath(), $"vault-load-{Guid.CreateVersion7():n}"));
        var stores = await EmbeddedStores.Start(VaultSettings.FromEnvironment(Needs.Api), [], cancellation: cancellation);
        await Migrator.Up(stores.Settings.DatabaseUrl!, cancellation: cancellation);
        return new(stores, new StreamWriter(logFile) { AutoFlush = true });
    }

    public async Task Start(TrafficOptions options, CancellationToken cancellation)
    {
        for (var number = 1; number <= options.Silos; number++) await cluster.AddSilo(EnvironmentOf($"silo-{number}"), cancellation);
        for (var number = 1; number <= options.Apis; number++)
        {
            var environment = EnvironmentOf($"api-{number}");
            if (options.Silos == 0) environment["SILO_IN_API"] = "true";
            await cluster.AddApi(more: environment, cancellation: cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await cluster.DisposeAsync();
        await stores.DisposeAsync();
        await log.DisposeAsync();
        Directory.Delete(stores.Settings.Folder, recursive: true);
    }

    /// <summary>Limits out of the way: all of the traders come from one address.</summary>
    private Dictionary<string, string?> EnvironmentOf(string name)
    {
        var port = VaultCluster.FreePort();
        metrics[name] = new($"http://127.0.0.1:{port}/metrics");
        return new()
        {
            ["METRICS_PORT"] = $"{port}",
            ["RateLimits__Times"] = "100000",
            ["Logging__LogLevel__Default"] = "Warning",
        };
    }
}

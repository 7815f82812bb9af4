using Npgsql;
using PokeTradeVault.Cluster;
using PokeTradeVault.Database;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Load.Bench;

/// <summary>PostgreSQL with fsync on, Garnet, and one API host with the silo in its process; they are gone afterwards.</summary>
internal sealed class BenchStage : IAsyncDisposable
{
    private readonly EmbeddedStores stores;
    private readonly VaultCluster cluster;
    private readonly WireCounter? wire;

    private BenchStage(EmbeddedStores stores, WireCounter? wire)
    {
        (this.stores, this.wire) = (stores, wire);
        cluster = new VaultCluster(Settings with { DatabaseUrl = wire?.Url ?? Settings.DatabaseUrl }, Console.Error.WriteLine);
        Database = NpgsqlDataSource.Create(PostgresUrl.ForMigrations(Settings.DatabaseUrl!));
    }

    /// <summary>With the URLs of the stores themselves.</summary>
    public VaultSettings Settings => stores.Settings;

    /// <summary>What the host says to PostgreSQL, on a counted stage.</summary>
    public WireCounter Wire => wire ?? throw new InvalidOperationException("Nothing is counted on this stage.");

    public Uri Address => cluster.Addresses[^1];

    public int ApiProcess => cluster.Apis[^1].Id;

    /// <summary>Garnet's, which is not PostgreSQL's.</summary>
    public int StoresProcess => stores.ProcessId!.Value;

    /// <summary>Around the counter.</summary>
    public NpgsqlDataSource Database { get; }

    /// <param name="counted">With a counter of what crosses between host and PostgreSQL, which costs time.</param>
    public static async Task<BenchStage> Open(bool counted = false)
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Development");
        Environment.SetEnvironmentVariable("VAULT_FOLDER", Path.Combine(Path.GetTempPath(), $"vault-bench-{Guid.CreateVersion7():n}"));
        var stores = await EmbeddedStores.Start(VaultSettings.FromEnvironment(Needs.Api), []);
        await Migrator.Up(stores.Settings.DatabaseUrl!);
        return new(stores, counted ? WireCounter.Before(new Uri(stores.Settings.DatabaseUrl!)) : null);
    }

    /// <param name="more">Further environment variables.</param>
    public Task StartApi(params IEnumerable<(string Key, string Value)> more)
    {
        var environment = new Dictionary<string, string?> { ["SILO_IN_API"] = "true", ["Logging__LogLevel__Default"] = "Warning" };
        foreach (var (key, value) in more) environment[key] = value;
        return cluster.AddApi(more: environment);
    }

    public Task StopApi() => cluster.Apis[^1].Stop();

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await cluster.DisposeAsync();
        wire?.Dispose();
        await stores.DisposeAsync();
        Directory.Delete(stores.Settings.Folder, recursive: true);
    }
}

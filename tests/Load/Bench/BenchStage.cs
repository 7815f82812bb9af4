using Npgsql;
using PokeTradeVault.Cluster;
using PokeTradeVault.Database;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Load.Bench;

/// <summary>PostgreSQL with fsync on, Garnet, and one API host with the silo in its process, between them a counter of what crosses.</summary>
internal sealed class BenchStage : IAsyncDisposable
{
    private readonly EmbeddedStores stores;
    private readonly VaultCluster cluster;

    private BenchStage(EmbeddedStores stores, VaultCluster cluster, WireCounter wire, Uri address)
    {
        (this.stores, this.cluster, Wire) = (stores, cluster, wire);
        Address = address;
        Database = NpgsqlDataSource.Create(PostgresUrl.ForMigrations(stores.Settings.DatabaseUrl!));
    }

    /// <summary>What the host says to PostgreSQL.</summary>
    public WireCounter Wire { get; }

    public Uri Address { get; }

    /// <summary>Around the counter.</summary>
    public NpgsqlDataSource Database { get; }

    public static async Task<BenchStage> Open()
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Development");
        Environment.SetEnvironmentVariable("VAULT_FOLDER", Path.Combine(Path.GetTempPath(), $"vault-bench-{Guid.CreateVersion7():n}"));
        var stores = await EmbeddedStores.Start(VaultSettings.FromEnvironment(Needs.Api), []);
        await Migrator.Up(stores.Settings.DatabaseUrl!);
        var wire = WireCounter.Before(new Uri(stores.Settings.DatabaseUrl!));
        var cluster = new VaultCluster(stores.Settings with { DatabaseUrl = wire.Url }, static _ => { });
        var address = await cluster.AddApi(more: new Dictionary<string, string?>
        {
            ["SILO_IN_API"] = "true",
            ["Logging__LogLevel__Default"] = "Warning",
        });
        return new(stores, cluster, wire, address);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await cluster.DisposeAsync();
        Wire.Dispose();
        await stores.DisposeAsync();
        Directory.Delete(stores.Settings.Folder, recursive: true);
    }
}

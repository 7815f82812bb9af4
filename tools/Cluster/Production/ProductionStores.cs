using PokeTradeVault.Database;

namespace PokeTradeVault.Cluster.Production;

/// <summary>
/// A PostgreSQL and its streaming replica, a Redis that keeps and one that caches, in a temporary folder, on free ports of the
/// loopback. The database is migrated by its owner; the programs sign in as a role that owns nothing.
/// </summary>
public sealed class ProductionStores : IAsyncDisposable
{
    public const string Database = "vault";
    public const string OwnerRole = "vault_owner";
    public const string AppRole = "vault_app";
    private const string ReplicationRole = "vault_replication";
    private readonly ProductionOptions options;

    private ProductionStores(ProductionOptions options) => this.options = options;

    /// <summary>All data of the topology; gone when disposed of.</summary>
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"vault-production-{Guid.CreateVersion7():n}");

    public PostgresInstance Primary { get; private set; } = null!;

    public PostgresInstance? Replica { get; private set; }

    public RedisInstance Redis { get; private set; } = null!;

    public RedisInstance Cache { get; private set; } = null!;

    /// <summary>As the programs' role.</summary>
    public string DatabaseUrl => Primary.Url(AppRole, Database);

    /// <summary>As the owner.</summary>
    public string MigrationUrl => Primary.Url(OwnerRole, Database);

    /// <summary>As the programs' role, on the replica; null where there is none.</summary>
    public string? ReadUrl => Replica?.Url(AppRole, Database);

    public static async Task<ProductionStores> Start(ProductionOptions options, CancellationToken cancellation = default)
    {
        var stores = new ProductionStores(options);
        try
        {
            ServerUser.MakePassage(stores.Folder);
            await Task.WhenAll(stores.StartPostgres(cancellation), stores.StartRedis(cancellation));
            return stores;
        }
        catch
        {
            await stores.DisposeAsync();
            throw;
        }
    }

    /// <summary>A folder for one more server.</summary>
    public string FolderOf(string server) => Path.Combine(Folder, server);

    public async ValueTask DisposeAsync()
    {
        if (Replica is not null) await Replica.DisposeAsync();
        foreach (var server in new IAsyncDisposable?[] { Primary, Redis, Cache })
        {
            if (server is not null) await server.DisposeAsync();
        }
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }

    private async Task StartPostgres(CancellationToken cancellation)
    {
        Primary = await PostgresInstance.Create("postgres", FolderOf("postgres"), Settings(), options.Output);
        await Primary.Start(cancellation);
        await Primary.AddRole(OwnerRole);
        await Primary.AddRole(AppRole);
        await Primary.Run($"CREATE DATABASE {Database} OWNER {OwnerRole}");
        await Task.WhenAll(Migrator.Up(new MigrationTarget { Url = MigrationUrl, AppRole = AppRole }, cancellation), StartReplica(cancellation));
    }

    private async Task StartReplica(CancellationToken cancellation)
    {
        if (!options.Replica) return;
        await Primary.AddRole(ReplicationRole, "REPLICATION");
        Replica = await PostgresInstance.CreateReplica(Primary, ReplicationRole, "postgres-replica", FolderOf("postgres-replica"), options.Output);
        await Replica.Start(cancellation);
    }

    private async Task StartRedis(CancellationToken cancellation)
    {
        Redis = await RedisInstance.Create("redis", FolderOf("redis"), keeps: true, options.Output, cancellation);
        Cache = await RedisInstance.Create("redis-cache", FolderOf("redis-cache"), keeps: false, options.Output, cancellation);
    }

    private Dictionary<string, string> Settings()
    {
        // Each process may hold as many connections as its pool has.
        var settings = new Dictionary<string, string> { ["max_connections"] = "300", ["max_slot_wal_keep_size"] = "1GB" };
        foreach (var (key, value) in options.PostgresSettings) settings[key] = value;
        return settings;
    }
}

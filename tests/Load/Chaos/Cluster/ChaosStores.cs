using Npgsql;
using PokeTradeVault.Cluster.Production;
using PokeTradeVault.Database;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Load.Chaos.Cluster;

/// <summary>PostgreSQL and redis-server of the system's packages, with fsync on, in a folder that goes with them.</summary>
internal sealed class ChaosStores : IAsyncDisposable
{
    private const string Database = "vault";
    private const string Owner = "vault_owner";
    private const string App = "vault_app";

    /// <summary>So many that they are never short by themselves.</summary>
    private const int Connections = 200;

    private readonly Action<string> output;

    private ChaosStores(Action<string> output) => this.output = output;

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"vault-chaos-{Guid.CreateVersion7():n}");

    public SmallDisk? Disk { get; private set; }

    public PostgresInstance Postgres { get; private set; } = null!;

    public RedisInstance Redis { get; private set; } = null!;

    public string DatabaseUrl => Postgres.Url(App, Database);

    /// <summary>As the superuser, for looking and for holding locks.</summary>
    public NpgsqlDataSource Inspection { get; private set; } = null!;

    /// <param name="disk">Bytes of a disk of PostgreSQL's own, which can be filled; null: a folder like any other.</param>
    public static async Task<ChaosStores> Start(long? disk, Action<string> output, CancellationToken cancellation)
    {
        var stores = new ChaosStores(output);
        try
        {
            ServerUser.MakePassage(stores.Folder);
            await Task.WhenAll(stores.StartPostgres(disk, cancellation), stores.StartRedis(cancellation));
            return stores;
        }
        catch
        {
            await stores.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Inspection is not null) await Inspection.DisposeAsync();
        foreach (var server in new IAsyncDisposable?[] { Postgres, Redis, Disk })
        {
            if (server is not null) await server.DisposeAsync();
        }
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }

    private async Task StartPostgres(long? disk, CancellationToken cancellation)
    {
        var folder = Path.Combine(Folder, "postgres");
        if (disk is { } bytes) Disk = await SmallDisk.Mount(folder, bytes);
        var settings = new Dictionary<string, string> { ["max_connections"] = $"{Connections}", ["max_wal_size"] = "128MB" };
        Postgres = await PostgresInstance.Create("postgres", folder, settings, output);
        await Postgres.Start(cancellation);
        await Postgres.AddRole(Owner);
        await Postgres.AddRole(App);
        await Postgres.Run($"CREATE DATABASE {Database} OWNER {Owner}");
        await Migrator.Up(new MigrationTarget { Url = Postgres.Url(Owner, Database), AppRole = App }, cancellation);
        var url = new NpgsqlConnectionStringBuilder(PostgresUrl.ForMigrations(Postgres.Url("postgres", Database))) { Timeout = 3 };
        Inspection = NpgsqlDataSource.Create(url);
    }

    private async Task StartRedis(CancellationToken cancellation) =>
        Redis = await RedisInstance.Create("redis", Path.Combine(Folder, "redis"), keeps: true, output, cancellation);
}

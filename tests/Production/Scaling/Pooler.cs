using PokeTradeVault.Cluster;
using PokeTradeVault.Cluster.Production;

namespace PokeTradeVault.Production.Scaling;

/// <summary>PgBouncer in front of a topology's primary, by the file that operators use: <c>deploy/pgbouncer/pgbouncer.ini</c>.</summary>
internal sealed class Pooler : IAsyncDisposable
{
    /// <summary>Far fewer than the programs' own pools hold.</summary>
    public const int PoolSize = 6;

    private readonly ServerProcess server;

    private Pooler(ServerProcess server, string url) => (this.server, Url) = (server, url);

    /// <summary>As <c>DATABASE_URL</c> has it.</summary>
    public string Url { get; }

    public static async Task<Pooler> Start(ProductionStores stores, Action<string> output)
    {
        var (folder, port) = (stores.FolderOf("pgbouncer"), FreePorts.Next());
        await ServerUser.MakeFolder(folder);
        var (users, file) = (Path.Combine(folder, "users.txt"), Path.Combine(folder, "pgbouncer.ini"));
        await ServerUser.WriteFile(users, $"\"{ProductionStores.AppRole}\" \"{stores.Primary.Password}\"\n");
        var values = new Dictionary<string, string>
        {
            ["DATABASE_HOST"] = "127.0.0.1",
            ["DATABASE_PORT"] = $"{stores.Primary.Port}",
            ["DATABASE_NAME"] = ProductionStores.Database,
            ["LISTEN_ADDRESS"] = "127.0.0.1",
            ["LISTEN_PORT"] = $"{port}",
            ["USERS_FILE"] = users,
            ["POOL_SIZE"] = $"{PoolSize}",
        };
        var template = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "deploy", "pgbouncer", "pgbouncer.ini"));
        await ServerUser.WriteFile(file, values.Aggregate(template, (text, value) => text.Replace($"${{{value.Key}}}", value.Value, StringComparison.Ordinal)));
        var server = ServerProcess.Start("pgbouncer", "INT", ServerUser.Command(SystemPrograms.Find("pgbouncer"), "-q", file), output);
        return new(server, $"postgres://{ProductionStores.AppRole}:{stores.Primary.Password}@127.0.0.1:{port}/{ProductionStores.Database}");
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}

using System.Collections.Concurrent;
using Npgsql;
using PokeTradeVault.Cluster;
using PokeTradeVault.Cluster.Production;
using PokeTradeVault.Database;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Production.Containers;

/// <summary>What the image of PostgreSQL runs besides PostgreSQL, run here on the machine's own.</summary>
public sealed class DatabaseImageTests : IDisposable
{
    private readonly ConcurrentQueue<string> log = new();
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"vault-containers-{Guid.CreateVersion7():n}");

    private string Secrets => Path.Combine(folder, "secrets");

    private string Log => string.Join('\n', log);

    private static string Sources => Path.Combine(Repository.Root, "deploy");

    [Fact]
    public async Task A_new_database_has_an_owner_who_migrates_programs_that_can_not_and_a_replica_that_follows()
    {
        await using var primary = await StartPrimary();
        await AddressSecrets(primary);
        await Run(primary, "roles.sh", new() { ["POSTGRES_USER"] = "postgres", ["PGDATA"] = primary.DataFolder, ["PGPASSWORD"] = primary.Password });
        await primary.Run("SELECT pg_reload_conf()");

        await Migrator.Up(new MigrationTarget { Url = Read("database_migration_url"), AppRole = "vault" });

        var refused = await Assert.ThrowsAsync<PostgresException>(() => Ask<object>(Read("database_url"), "DROP TABLE trade"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        Assert.Equal(0L, await Ask<long>(Read("database_url"), "SELECT count(*) FROM trade"));
        var port = FreePorts.Next();
        await using var replica = await StartReplica(primary, port);
        var replicaUrl = Read("database_url").Replace($":{primary.Port}/", $":{port}/", StringComparison.Ordinal);
        Assert.True(await Eventually.Is(() => AskOrNot<bool>(replicaUrl, "SELECT pg_is_in_recovery()"), following => following, TimeSpan.FromMinutes(2)), Log);
        await primary.Run("CREATE TABLE followed ()", "vault");
        await Eventually.Is(
            () => AskOrNot<long>(replicaUrl, "SELECT count(*) FROM pg_tables WHERE tablename = 'followed'"), tables => tables == 1, TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task Secrets_are_made_once()
    {
        await MakeSecrets();
        var before = Read("jwt_secret") + Read("database_url") + Read("tls_key");

        await MakeSecrets();

        Assert.Equal(before, Read("jwt_secret") + Read("database_url") + Read("tls_key"));
        Assert.True(Read("jwt_secret").Length >= 32);
        Assert.Empty(Read("jwt_secret_previous"));
    }

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private async Task<PostgresInstance> StartPrimary()
    {
        ServerUser.MakePassage(folder);
        var settings = new Dictionary<string, string> { ["wal_level"] = "replica", ["fsync"] = "off" };
        var primary = await PostgresInstance.Create("primary", Path.Combine(folder, "primary"), settings, log.Enqueue);
        await primary.Start();
        return primary;
    }

    /// <summary>As an operator does.</summary>
    private Task<string> MakeSecrets() => Script.Run([Path.Combine(Sources, "compose", "secrets.sh"), "vault.example.org", Secrets]);

    /// <summary>Readable for the server's user, with the server's address.</summary>
    private async Task AddressSecrets(PostgresInstance primary)
    {
        await MakeSecrets();
        ServerUser.MakePassage(Secrets);
        foreach (var name in new[] { "database_url", "database_migration_url" })
            await ServerUser.WriteFile(Path.Combine(Secrets, name), Read(name).Replace("@postgres:5432", $"@127.0.0.1:{primary.Port}", StringComparison.Ordinal));
    }

    private string Read(string secret) => File.ReadAllText(Path.Combine(Secrets, secret));

    private async Task<ServerProcess> StartReplica(PostgresInstance primary, int port)
    {
        var home = Path.Combine(folder, "replica");
        await ServerUser.MakeFolder(home);
        var environment = Variables(primary, new() { ["PRIMARY"] = "127.0.0.1", ["PGDATA"] = Path.Combine(home, "data") }).Select(one => $"{one.Key}={one.Value}");
        return ServerProcess.Start("replica", "INT",
            ServerUser.Command(["env", .. environment, "sh", Copied("replica.sh"), "-p", $"{port}", "-c", $"unix_socket_directories={home}", "-c", "listen_addresses=127.0.0.1"]),
            log.Enqueue);
    }

    private Task<string> Run(PostgresInstance primary, string script, Dictionary<string, string> variables) =>
        Script.Run(ServerUser.Command("bash", Copied(script)), Variables(primary, variables));

    private Dictionary<string, string> Variables(PostgresInstance primary, Dictionary<string, string> more) => new(more)
    {
        ["SECRETS"] = Secrets,
        ["PGHOST"] = "127.0.0.1",
        ["PGPORT"] = $"{primary.Port}",
        ["PATH"] = $"{Path.GetDirectoryName(SystemPrograms.FindPostgres("postgres"))}:{Environment.GetEnvironmentVariable("PATH")}",
    };

    /// <summary>The server's user may not look into the folder of the sources.</summary>
    private string Copied(string script)
    {
        var copy = Path.Combine(folder, script);
        File.Copy(Path.Combine(Sources, "docker", "postgres", script), copy, overwrite: true);
        return copy;
    }

    private static async Task<T> Ask<T>(string url, string sql)
    {
        await using var source = NpgsqlDataSource.Create(PostgresUrl.ForMigrations(url));
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <returns>Nothing while the server does not answer yet.</returns>
    private static async Task<T?> AskOrNot<T>(string url, string sql)
    {
        try
        {
            return await Ask<T>(url, sql);
        }
        catch (NpgsqlException)
        {
            return default;
        }
    }
}

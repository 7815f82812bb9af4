using Npgsql;
using PokeTradeVault.Database;
using PokeTradeVault.Integration.Fixtures;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Integration.Storage;

/// <summary>A migrated database of a server's owner, and a role of the programs' own that has nothing but what migrating has granted it.</summary>
public sealed class OwnerAndApp(TestStores stores) : IAsyncLifetime
{
    private TestDatabase? database;
    private NpgsqlDataSource? app;

    public string Role { get; } = $"app_{Guid.NewGuid():n}";

    public TestDatabase Owner => database ?? throw new InvalidOperationException("It has not been opened.");

    /// <summary>As the programs connect.</summary>
    public NpgsqlDataSource App => app ?? throw new InvalidOperationException("It has not been opened.");

    public MigrationTarget Target => new() { Url = Owner.Settings.DatabaseUrl!, AppRole = Role };

    public static async Task<OwnerAndApp> Open(TestStores stores, PostgresVersion version)
    {
        var both = new OwnerAndApp(stores);
        await both.Open(version);
        return both;
    }

    public async ValueTask InitializeAsync() => await Open(PostgresVersion.Newest);

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Owner.Execute($"DROP OWNED BY {Role}");
        await Owner.Execute($"DROP ROLE {Role}");
        await Owner.DisposeAsync();
    }

    private async Task Open(PostgresVersion version)
    {
        database = await stores.EmptyDatabase(version);
        await database.Execute($"CREATE ROLE {Role} LOGIN PASSWORD 'app'");
        await Migrator.Up(Target);
        var url = new UriBuilder(Target.Url) { UserName = Role, Password = "app" };
        app = NpgsqlDataSource.Create(PostgresUrl.ForPrograms($"{url.Uri}", new()));
    }
}

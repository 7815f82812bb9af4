using Npgsql;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Integration.Fixtures;

/// <summary>A migrated PostgreSQL 18 database for one test class: <c>class X(FreshDatabase database) : IClassFixture&lt;FreshDatabase&gt;</c>.</summary>
public sealed class FreshDatabase(TestStores stores) : IAsyncLifetime
{
    private TestDatabase? database;

    public TestDatabase Database => database ?? throw new InvalidOperationException("The fixture has not started.");

    public VaultSettings Settings => Database.Settings;

    public NpgsqlDataSource Source => Database.Source;

    public async ValueTask InitializeAsync() => database = await stores.FreshDatabase();

    public async ValueTask DisposeAsync()
    {
        if (database is not null) await database.DisposeAsync();
    }
}

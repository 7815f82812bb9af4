using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Api;

/// <summary>Two API hosts on one database, one Redis and one cluster; the first is the silo.</summary>
public sealed class TwoHosts(TestStores stores) : IAsyncLifetime
{
    private TestDatabase? database;
    private ApiHost? first;
    private ApiHost? second;

    public TestDatabase Database => database!;

    public ApiHost First => first!;

    public ApiHost Second => second!;

    public async ValueTask InitializeAsync()
    {
        database = await stores.FreshDatabase();
        first = await ApiHost.Start(database.Settings, withSilo: true);
        second = await ApiHost.Start(database.Settings, withSilo: false);
    }

    public async ValueTask DisposeAsync()
    {
        if (second is not null) await second.DisposeAsync();
        if (first is not null) await first.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
    }
}

using PokeTradeVault.Integration.Api;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Catalog;

/// <summary>Two API hosts, the first a silo, that know a PokeAPI server.</summary>
public sealed class CatalogHosts(TestStores stores) : IAsyncLifetime
{
    private TestDatabase? database;
    private PokeServer? server;
    private ApiHost? first;
    private ApiHost? second;

    public TestDatabase Database => database!;

    public PokeServer Server => server!;

    public ApiHost First => first!;

    public ApiHost Second => second!;

    public async ValueTask InitializeAsync()
    {
        server = await PokeServer.Start();
        database = await stores.FreshDatabase();
        var settings = database.Settings with { PokeApiUrl = server.Url, ServiceId = database.Settings.ClusterId };
        string[] impatient = [.. RefreshHost.Impatient.Select(option => $"--{option.Key}={option.Value}"), "--Catalog:FollowEvery=00:00:00.100"];
        first = await ApiHost.Start(settings, withSilo: true, impatient);
        second = await ApiHost.Start(settings, withSilo: false, impatient);
    }

    public async ValueTask DisposeAsync()
    {
        if (second is not null) await second.DisposeAsync();
        if (first is not null) await first.DisposeAsync();
        if (server is not null) await server.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
    }
}

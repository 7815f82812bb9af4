using Microsoft.Extensions.DependencyInjection;
using PokeTradeVault.Api.Overload;
using PokeTradeVault.Integration.Api;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Overload;

/// <summary>A host that works on two calls at once, on three where the third goes on with an open room, and whose grains let three calls wait.</summary>
public sealed class CrowdedHost(TestStores stores) : IAsyncLifetime
{
    public const int Calls = 2;
    public const int WaitingForGrain = 3;

    private TestDatabase? database;
    private ApiHost? host;
    private ApiHost? roomy;

    public TestDatabase Database => database!;

    public ApiHost Host => host!;

    /// <summary>Calls the same silo and turns nobody away: there it is the grain that does.</summary>
    public ApiHost Roomy => roomy!;

    public Admission Admission => Host.Services.GetRequiredService<Admission>();

    public async ValueTask InitializeAsync()
    {
        database = await stores.FreshDatabase();
        // What waits for a row that a test holds waits longer than a test takes on a slow machine.
        var settings = database.Settings with
        {
            Database = database.Settings.Database with { LockTimeout = TimeSpan.FromSeconds(25), StatementTimeout = TimeSpan.FromSeconds(25) },
        };
        host = await ApiHost.Start(
            settings, withSilo: true,
            $"--Overload:CallsMin={Calls}", $"--Overload:CallsMax={Calls}", "--Overload:MoreForOpenRooms=0.5", "--Overload:HubConnectionsMax=2",
            $"--Messaging:MaxEnqueuedRequestsHardLimit={WaitingForGrain}");
        roomy = await ApiHost.Start(settings, withSilo: false);
    }

    public async ValueTask DisposeAsync()
    {
        if (roomy is not null) await roomy.DisposeAsync();
        if (host is not null) await host.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
    }
}

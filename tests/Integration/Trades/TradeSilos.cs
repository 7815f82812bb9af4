using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Metadata;
using Orleans.TestingHost;
using PokeTradeVault.Contracts.Live;
using PokeTradeVault.Grains.Trades.Store;
using PokeTradeVault.Integration.Fixtures;
using PokeTradeVault.Settings;
using PokeTradeVault.Silo;

namespace PokeTradeVault.Integration.Trades;

/// <summary>Two silos in this process on a PostgreSQL of their own, with a hand on what goes wrong.</summary>
public class TradeSilos(TestStores stores) : IAsyncLifetime
{
    private InProcessTestCluster? cluster;
    private TestDatabase? database;

    public Mishaps Mishaps { get; } = new();

    public TestDatabase Database => database ?? throw new InvalidOperationException("The fixture has not started.");

    public IGrainFactory Grains => cluster?.Client ?? throw new InvalidOperationException("The fixture has not started.");

    /// <summary>What the silos say of the kinds of grains that they host.</summary>
    public ClusterManifest Manifest => cluster?.Client.ServiceProvider.GetRequiredService<IClusterManifestProvider>().Current
        ?? throw new InvalidOperationException("The fixture has not started.");

    protected virtual Dictionary<string, string?> Options => new()
    {
        ["Trades:SweepEvery"] = "00:00:00.200",
        ["Trades:ReviewPause"] = "00:00:00",
        ["Collections:CompareEvery"] = "00:00:01",
        // What heals, heals by the silo's comparer alone.
        ["Collections:QuietMax"] = "00:10:00",
    };

    public async ValueTask InitializeAsync()
    {
        database = await stores.FreshDatabase();
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSiloHost((_, host) =>
        {
            host.Configuration.AddInMemoryCollection(Options);
            host.Services.AddVaultStores(database.Settings);
            host.Services.AddSingleton<IPush, NobodyConnected>();
        });
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddVaultGrains();
            silo.AddIncomingGrainCallFilter<LostNotices>();
            silo.AddIncomingGrainCallFilter<LostStore>();
            silo.Services.AddSingleton(Mishaps);
            silo.Services.AddSingleton<TradeStore>();
            silo.Services.AddSingleton<ITradeStore, ForgetfulStore>();
        });
        cluster = builder.Build();
        await cluster.DeployAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (cluster is not null) await cluster.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>Trades that expire almost at once.</summary>
public sealed class BriefTradeSilos(TestStores stores) : TradeSilos(stores)
{
    protected override Dictionary<string, string?> Options => new(base.Options) { ["Trades:OfferLifetime"] = "00:00:01.500" };
}

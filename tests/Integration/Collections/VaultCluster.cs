using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Orleans.TestingHost;
using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Integration.Fixtures;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Integration.Collections;

/// <summary>Two silos with collection grains on one database; a lock is waited for 300 ms.</summary>
public sealed class VaultCluster(TestStores stores) : IAsyncLifetime
{
    public const int VaultLimit = 12;

    private TestDatabase? database;
    private NpgsqlDataSource? impatient;
    private InProcessTestCluster? cluster;

    public TestDatabase Database => database!;

    public async ValueTask InitializeAsync()
    {
        database = await stores.FreshDatabase();
        impatient = NpgsqlDataSource.Create(PostgresUrl.ForPrograms(
            database.Settings.DatabaseUrl!, database.Settings.Database with { LockTimeout = TimeSpan.FromMilliseconds(300) }));
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton(impatient).AddSingleton(TimeProvider.System).AddCatalog().AddCollections();
        });
        builder.ConfigureHost(host => host.Configuration["Collections:VaultLimit"] = VaultLimit.ToString(CultureInfo.InvariantCulture));
        cluster = builder.Build();
        await cluster.DeployAsync();
    }

    public ICollectionGrain Vault(UserId owner) => cluster!.Client.GetGrain<ICollectionGrain>(owner.Value);

    public IBoxedCollection Boxes(UserId owner) => cluster!.Client.GetGrain<IBoxedCollection>(owner.Value);

    public ITradedCollection Traded(UserId owner) => cluster!.Client.GetGrain<ITradedCollection>(owner.Value);

    /// <summary>Every grain forgets.</summary>
    public Task ForgetAll() => cluster!.Client.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);

    public async ValueTask DisposeAsync()
    {
        if (cluster is not null) await cluster.DisposeAsync();
        if (impatient is not null) await impatient.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
    }
}

using Microsoft.Extensions.DependencyInjection.Extensions;
using PokeTradeVault.Grains.Storage;
using PokeTradeVault.Grains.Users;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Silo.Caching;

/// <summary>What spares the primary: the replica, where there is one, pages kept in Redis, and pools of a size that it bears.</summary>
public static class VaultReads
{
    /// <summary>The stores must be registered too (<see cref="StoreServices.AddVaultStores"/>).</summary>
    public static IServiceCollection AddVaultReads(this IServiceCollection services, VaultSettings settings)
    {
        services.AddReadRoute(settings.DatabaseReadUrl is null ? null : new ReplicaOptions { LagMost = settings.Database.ReadLagMost });
        services.AddHostedService<PoolRoom>();
        services.AddVaultCache(settings);
        services.AddHybridCache();
        services.AddSingleton<PublicPages>();
        services.Replace(ServiceDescriptor.Singleton<IPublicPages>(provider => provider.GetRequiredService<PublicPages>()));
        return services;
    }
}

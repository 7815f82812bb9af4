using PokeTradeVault.Catalog;
using PokeTradeVault.Catalog.PokeApi;
using PokeTradeVault.Grains.Catalog;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Silo;

/// <summary>The catalog of a host: what ships, what refreshes have brought, and, where <c>POKEAPI_URL</c> names a server, the means to refresh it.</summary>
public static class VaultCatalog
{
    /// <summary>The stores must be registered too (<see cref="StoreServices.AddVaultStores"/>).</summary>
    public static IServiceCollection AddVaultCatalog(this IServiceCollection services, VaultSettings settings)
    {
        services.AddCatalog().AddCatalogStore().AddCatalogFollower();
        if (settings.PokeApiUrl is { } url)
            services.AddVaultCache(settings).AddPokeApi(url).AddCatalogRefresh();
        return services;
    }
}

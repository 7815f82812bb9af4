using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PokeTradeVault.Catalog;
using PokeTradeVault.Catalog.PokeApi;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Catalog;

public static class CatalogRegistration
{
    /// <summary>What every host needs to know what refreshes have brought.</summary>
    public static IServiceCollection AddCatalogStore(this IServiceCollection services)
    {
        services.AddOptions<CatalogOptions>().BindConfiguration(CatalogOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CatalogOptions>, CatalogOptionsValidator>();
        return services.AddReadRoute(null).AddSingleton<ICatalogStore, CatalogStore>();
    }

    /// <summary>Keeps the host's catalog up with it.</summary>
    public static IServiceCollection AddCatalogFollower(this IServiceCollection services) => services
        .AddSingleton<CatalogVersion>()
        .AddHostedService<CatalogFollower>();

    /// <summary><see cref="CatalogRefresh"/>; needs <see cref="IPokeApi"/>.</summary>
    public static IServiceCollection AddCatalogRefresh(this IServiceCollection services) => services
        .AddSingleton<IRefreshStore, RefreshStore>()
        .AddTransient(provider => new CatalogRefresh(
            provider.GetRequiredService<IPokeApi>(),
            provider.GetRequiredService<IRefreshStore>(),
            provider.GetRequiredService<ICatalogStore>(),
            provider.GetRequiredService<GameCatalog>(),
            provider.GetRequiredService<IOptions<CatalogOptions>>(),
            provider.GetRequiredService<ILogger<CatalogRefresh>>()));

    /// <summary>The nightly job of a silo.</summary>
    public static IServiceCollection AddNightlyRefresh(this IServiceCollection services) =>
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, RefreshStart>();
}

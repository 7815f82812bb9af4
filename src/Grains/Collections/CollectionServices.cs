using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace PokeTradeVault.Grains.Collections;

public static class CollectionServices
{
    /// <summary>What <see cref="CollectionGrain"/> needs beyond the database, the clock and the catalog's check.</summary>
    public static IServiceCollection AddCollections(this IServiceCollection services)
    {
        services.AddOptions<CollectionOptions>().BindConfiguration("Collections").ValidateOnStart();
        services.AddSingleton<IValidateOptions<CollectionOptions>, CollectionOptionsValidator>();
        services.AddMetrics();
        services.AddSingleton<CollectionMetrics>();
        services.AddSingleton<ICollectionStore, CollectionStore>();
        return services;
    }
}

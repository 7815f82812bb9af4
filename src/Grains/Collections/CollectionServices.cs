using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace PokeTradeVault.Grains.Collections;

public static class CollectionServices
{
    /// <summary>What <see cref="CollectionGrain"/> needs beyond the database, the clock and the catalog's check.</summary>
    public static IServiceCollection AddCollections(this IServiceCollection services)
    {
        services.AddCollectionOptions();
        services.AddMetrics();
        services.AddSingleton<CollectionMetrics>();
        services.AddSingleton<ICollectionStore, CollectionStore>();
        services.AddSingleton<IVaultSweepStore, VaultSweepStore>();
        services.AddSingleton<Verdicts>();
        services.AddSingleton<VaultsInUse>();
        services.AddHostedService<VaultComparer>();
        return services;
    }

    /// <summary>What an API host needs to read trash and changes.</summary>
    public static IServiceCollection AddVaultQueries(this IServiceCollection services) =>
        services.AddCollectionOptions().AddSingleton<IVaultQueries, VaultQueries>();

    private static IServiceCollection AddCollectionOptions(this IServiceCollection services)
    {
        services.AddOptions<CollectionOptions>().BindConfiguration("Collections").ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CollectionOptions>, CollectionOptionsValidator>());
        return services;
    }
}

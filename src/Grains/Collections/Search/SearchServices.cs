using Microsoft.Extensions.DependencyInjection;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Collections;

public static class SearchServices
{
    /// <summary>What an API host needs to search; the catalog must be registered.</summary>
    public static IServiceCollection AddSearchQueries(this IServiceCollection services) =>
        services.AddReadRoute(null).AddSingleton<ISearchQueries, SearchQueries>();

    /// <summary>What a silo does for searches when it starts.</summary>
    public static IServiceCollection AddSearchUpkeep(this IServiceCollection services)
    {
        services.AddSingleton<SearchUpkeep>();
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, SearchStart>();
        return services;
    }
}

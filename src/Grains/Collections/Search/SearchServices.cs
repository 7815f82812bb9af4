using Microsoft.Extensions.DependencyInjection;

namespace PokeTradeVault.Grains.Collections;

public static class SearchServices
{
    /// <summary>Key of the data source that searches read from: the one for reads that may lag.</summary>
    public const string Source = "read";

    /// <summary>What an API host needs to search; the catalog must be registered.</summary>
    public static IServiceCollection AddSearchQueries(this IServiceCollection services) =>
        services.AddSingleton<ISearchQueries, SearchQueries>();

    /// <summary>What a silo does for searches when it starts.</summary>
    public static IServiceCollection AddSearchUpkeep(this IServiceCollection services)
    {
        services.AddSingleton<SearchUpkeep>();
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, SearchStart>();
        return services;
    }
}

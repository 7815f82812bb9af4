using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace PokeTradeVault.Grains.Storage;

public static class ReadRouteServices
{
    /// <param name="replica">Null where there is none: all is read from the primary.</param>
    public static IServiceCollection AddReadRoute(this IServiceCollection services, ReplicaOptions? replica)
    {
        if (replica is null)
        {
            services.TryAddSingleton<IReadRoute, PrimaryRoute>();
            return services;
        }

        services.AddSingleton(replica);
        services.AddSingleton<ReplicaRoute>();
        services.Replace(ServiceDescriptor.Singleton<IReadRoute>(provider => provider.GetRequiredService<ReplicaRoute>()));
        services.AddHostedService(provider => provider.GetRequiredService<ReplicaRoute>());
        return services;
    }
}

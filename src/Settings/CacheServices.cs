using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace PokeTradeVault.Settings;

public static class CacheServices
{
    /// <summary>An <c>IDistributedCache</c> on the Redis for what may be lost. The stores must be registered too. A host connects to it before it starts.</summary>
    public static IServiceCollection AddVaultCache(this IServiceCollection services, VaultSettings settings)
    {
        services.AddHostedService<CacheStart>();
        services.AddStackExchangeRedisCache(_ => { });
        services.AddOptions<RedisCacheOptions>().Configure<IServiceProvider>((options, provider) =>
        {
            options.InstanceName = $"{settings.ServiceId}:cache:";
            options.ConnectionMultiplexerFactory = () => Task.FromResult(provider.GetRequiredKeyedService<IConnectionMultiplexer>(StoreServices.Cache));
        });
        return services;
    }
}

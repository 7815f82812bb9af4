using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.StackExchangeRedis;
using Microsoft.Extensions.DependencyInjection;
using PokeTradeVault.Contracts.Json;
using PokeTradeVault.Contracts.Live;
using PokeTradeVault.Live.Readers;
using StackExchange.Redis;

namespace PokeTradeVault.Live;

public static class LiveServices
{
    /// <summary>
    /// SignalR over the Redis backplane and <see cref="IPush"/>: what hosts of the hub and silos share. Needs an
    /// <see cref="IConnectionMultiplexer"/>, whose prefix of channels is the backplane's.
    /// </summary>
    public static ISignalRServerBuilder AddVaultLive(this IServiceCollection services)
    {
        services.AddOptions<LiveOptions>().BindConfiguration(LiveOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IPush, SignalRPush>();
        services.AddHostedService<BackplaneStart>();
        services.AddSingleton<IUserIdProvider, TraderIdProvider>();
        services.AddOptions<RedisOptions>().Configure<IConnectionMultiplexer>(
            (options, redis) => options.ConnectionFactory = _ => Task.FromResult(redis));
        return services.AddSignalR(options =>
            {
                options.MaximumReceiveMessageSize = HubLimits.MessageBytesMax;
                options.MaximumParallelInvocationsPerClient = 1;
                options.StreamBufferCapacity = 1;
                options.EnableDetailedErrors = false;
            })
            .AddJsonProtocol(options => VaultJson.Configure(options.PayloadSerializerOptions))
            .AddStackExchangeRedis();
    }

    /// <summary>What a host of the hub needs on top: an <see cref="ISessionGate"/> and an <see cref="IInvocationGate"/> must be registered too.</summary>
    public static IServiceCollection AddVaultHub(this IServiceCollection services) => services
        .AddSingleton<SessionConnections>()
        .AddSingleton<SlowReaders>()
        .AddSingleton<InvocationRoom>()
        .AddSingleton<GuardingHubFilter>()
        .Configure<HubOptions>(options => options.AddFilter<GuardingHubFilter>());
}

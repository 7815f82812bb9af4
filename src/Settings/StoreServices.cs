using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Npgsql;
using StackExchange.Redis;

namespace PokeTradeVault.Settings;

/// <summary>Registers the settings, the clock and the connections to the stores.</summary>
public static class StoreServices
{
    /// <summary>Key of the <see cref="NpgsqlDataSource"/> for reads that may lag: the replica, or else the primary.</summary>
    public const string Read = "read";

    /// <summary>Key of the <see cref="IConnectionMultiplexer"/> for what may be lost.</summary>
    public const string Cache = "cache";

    /// <summary>
    /// The primary's <see cref="NpgsqlDataSource"/>, the one keyed <see cref="Read"/>, <see cref="IConnectionMultiplexer"/>, the one
    /// keyed <see cref="Cache"/>, <see cref="TimeProvider"/> and <paramref name="settings"/>, whose URLs must be there.
    /// </summary>
    public static IServiceCollection AddVaultStores(this IServiceCollection services, VaultSettings settings)
    {
        var primary = settings.DatabaseUrl ?? throw new SettingsException(["DATABASE_URL: must be set"]);
        var redis = settings.RedisUrl ?? throw new SettingsException(["REDIS_URL: must be set"]);
        services.AddSingleton(settings);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => Source(provider, primary, settings.Database));
        services.AddKeyedSingleton(Read, (provider, _) => settings.DatabaseReadUrl is { } replica
            ? Source(provider, replica, settings.Database)
            : provider.GetRequiredService<NpgsqlDataSource>());
        services.AddSingleton<IConnectionMultiplexer>(_ => Connect(redis, settings.ServiceId));
        // Of its own even where it leads to the same Redis: the framework's cache closes what it was given when it is disposed of,
        // which may be while the backplane still uses the other one.
        services.AddKeyedSingleton<IConnectionMultiplexer>(Cache, (_, _) => Connect(settings.RedisCacheUrl ?? redis, settings.ServiceId));
        return services;
    }

    private static NpgsqlDataSource Source(IServiceProvider provider, string url, DatabaseOptions options)
    {
        var builder = new NpgsqlDataSourceBuilder(PostgresUrl.ForPrograms(url, options));
        if (provider.GetService<ILoggerFactory>() is { } logging) builder.UseLoggerFactory(logging);
        return builder.Build();
    }

    /// <summary>Channels, unlike keys, know no database number: those of two products on one Redis differ by the prefix alone.</summary>
    private static ConnectionMultiplexer Connect(string url, string serviceId)
    {
        var options = RedisUrls.Parse(url);
        options.ChannelPrefix = RedisChannel.Literal($"{serviceId}:");
        return ConnectionMultiplexer.Connect(options);
    }
}

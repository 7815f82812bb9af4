using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using PokeTradeVault.Integration.Fixtures;
using PokeTradeVault.Settings;
using StackExchange.Redis;

namespace PokeTradeVault.Integration.Hosting;

public sealed class CacheConnectionTests(FreshDatabase database) : IClassFixture<FreshDatabase>
{
    [Fact]
    public async Task A_cache_that_is_disposed_of_leaves_the_connection_of_sessions_and_backplane_open()
    {
        await using var services = new ServiceCollection().AddVaultStores(database.Settings).AddVaultCache(database.Settings).BuildServiceProvider();
        var redis = services.GetRequiredService<IConnectionMultiplexer>();
        var cache = services.GetRequiredService<IDistributedCache>();
        await cache.SetStringAsync("a", "b", TestContext.Current.CancellationToken);

        ((IDisposable)cache).Dispose();

        await redis.GetDatabase().PingAsync();
        await redis.GetSubscriber().UnsubscribeAllAsync();
    }
}

using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
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

    /// <summary>Whoever asks first would connect while all who need any service wait, on the threads that connecting needs.</summary>
    [Fact]
    public async Task The_cache_is_connected_before_anything_of_the_host_starts()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddHostedService<FirstToStart>();
        builder.Services.AddVaultStores(database.Settings).AddVaultCache(database.Settings);
        var connecting = builder.Services.Single(service => service.ServiceType == typeof(IConnectionMultiplexer) && Equals(service.ServiceKey, StoreServices.Cache));
        var cameFirst = new List<string>();
        builder.Services.AddSingleton(cameFirst);
        builder.Services.Replace(ServiceDescriptor.KeyedSingleton(typeof(IConnectionMultiplexer), StoreServices.Cache, (services, key) =>
        {
            cameFirst.Add("connection");
            return connecting.KeyedImplementationFactory!(services, key);
        }));
        using var host = builder.Build();

        await host.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["connection", "start"], cameFirst);
        Assert.True(host.Services.GetRequiredKeyedService<IConnectionMultiplexer>(StoreServices.Cache).IsConnected);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    private sealed class FirstToStart(List<string> cameFirst) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            cameFirst.Add("start");
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PokeTradeVault.Integration.Api;
using PokeTradeVault.Integration.Fixtures;
using PokeTradeVault.Live;
using PokeTradeVault.Settings;
using StackExchange.Redis;

namespace PokeTradeVault.Integration.Hosting;

public sealed class BackplaneStartTests(TestStores stores)
{
    [Fact]
    public async Task The_backplane_listens_on_the_services_own_channels_when_the_host_has_started()
    {
        await using var database = await stores.FreshDatabase();
        var settings = database.Settings with { ServiceId = $"backplane-{Guid.NewGuid():n}" };
        using var host = Host(settings);

        await host.StartAsync(TestContext.Current.CancellationToken);

        await using var redis = await ConnectionMultiplexer.ConnectAsync(RedisUrls.Parse(settings.RedisUrl!));
        var channels = (string[])(await redis.GetDatabase().ExecuteAsync("PUBSUB", "CHANNELS"))!;
        Assert.Contains(channels, channel => channel.StartsWith($"{settings.ServiceId}:", StringComparison.Ordinal));
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_host_starts_while_the_backplane_is_away()
    {
        await using var database = await stores.FreshDatabase();
        using var relay = new Relay(database.Settings.RedisUrl!);
        relay.Cut();
        using var host = Host(database.Settings with { RedisUrl = relay.Url });

        await host.StartAsync(TestContext.Current.CancellationToken);

        Assert.False(host.Services.GetRequiredService<IConnectionMultiplexer>().IsConnected);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    private static IHost Host(VaultSettings settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();
        builder.Services.AddVaultStores(settings);
        builder.Services.AddVaultLive();
        return builder.Build();
    }
}

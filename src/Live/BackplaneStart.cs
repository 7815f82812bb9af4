using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace PokeTradeVault.Live;

/// <summary>
/// Connects the backplane before the host takes its first call. By itself it would connect at the first push, which on a
/// silo comes in the middle of the work, and is lost if connecting takes longer than a push waits.
/// </summary>
internal sealed partial class BackplaneStart(IServiceProvider services, TimeProvider time, ILogger<BackplaneStart> logger) : IHostedLifecycleService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            // Off this thread: resolving the connection opens it.
            await Task.Run(Connect, cancellationToken).WaitAsync(Patience, time, cancellationToken);
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException)
        {
            LogAway(logger, fault.GetType().Name);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A send waits until the backplane has connected and subscribed; this one reaches nobody.</summary>
    private async Task Connect()
    {
        var redis = (IConnectionMultiplexer)services.GetService(typeof(IConnectionMultiplexer))!;
        await redis.GetDatabase().PingAsync();
        var backplane = (HubLifetimeManager<TradeHub>)services.GetService(typeof(HubLifetimeManager<TradeHub>))!;
        await backplane.SendUserAsync(nameof(BackplaneStart), nameof(BackplaneStart), []);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The backplane is not connected yet: {Fault}; pushes are lost until it is")]
    private static partial void LogAway(ILogger logger, string fault);
}

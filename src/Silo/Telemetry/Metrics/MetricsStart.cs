using System.Diagnostics.Metrics;
using StackExchange.Redis;

namespace PokeTradeVault.Silo.Telemetry.Metrics;

/// <summary>
/// What must be there before anything has happened: counters that stand at 0, and the meter <c>PokeTradeVault.Stores</c>
/// (how much waits for Redis; Npgsql has a meter of its own). Nobody listens before the host starts.
/// </summary>
internal sealed class MetricsStart(IMeterFactory meters, IConnectionMultiplexer redis, LiveMetrics live, IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        live.Zero();
        services.GetService<TradeMetrics>()?.Zero();
        meters.Create("PokeTradeVault.Stores").CreateObservableGauge(
            "vault.redis.pending", () => redis.GetCounters().TotalOutstanding, null,
            "Commands that were given to this host's connection to Redis and are not answered yet.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;

namespace PokeTradeVault.Silo.Health;

/// <summary>Without Redis running silos go on and valid tokens work; nobody can sign in and pushes are lost.</summary>
internal sealed class RedisCheck(IConnectionMultiplexer redis) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            if (!redis.IsConnected)
                return new HealthCheckResult(context.Registration.FailureStatus, "does not answer");
            await redis.GetDatabase().PingAsync();
            return HealthCheckResult.Healthy("answers");
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "does not answer");
        }
    }
}

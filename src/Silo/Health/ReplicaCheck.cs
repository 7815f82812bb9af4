using Microsoft.Extensions.Diagnostics.HealthChecks;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Silo.Health;

/// <summary>Without it all is read from the primary: nothing fails, and the primary has more to do.</summary>
internal sealed class ReplicaCheck(ReplicaRoute route) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(route.State switch
        {
            ReplicaState.Follows => HealthCheckResult.Healthy("follows"),
            ReplicaState.Lags => Degraded(context, "too far behind"),
            ReplicaState.Away => Degraded(context, "does not answer"),
            ReplicaState.NoReplica => Degraded(context, "is no replica"),
            _ => Degraded(context, "not looked at yet"),
        });

    private static HealthCheckResult Degraded(HealthCheckContext context, string detail) => new(context.Registration.FailureStatus, detail);
}

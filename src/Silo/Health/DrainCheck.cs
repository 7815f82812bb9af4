using Microsoft.Extensions.Diagnostics.HealthChecks;
using PokeTradeVault.Silo.Draining;

namespace PokeTradeVault.Silo.Health;

/// <summary>A host that drains can do its work and gets no more of it.</summary>
internal sealed class DrainCheck(Drain drain) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(drain.IsUnderWay ? new HealthCheckResult(context.Registration.FailureStatus, "draining") : HealthCheckResult.Healthy("serves"));
}

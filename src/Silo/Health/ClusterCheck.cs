using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PokeTradeVault.Silo.Health;

/// <summary>Whether grains can be reached, by one that every cluster has.</summary>
internal sealed class ClusterCheck(IGrainFactory grains) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var silos = await grains.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true, cancellationToken);
            return HealthCheckResult.Healthy(silos.Count == 1 ? "1 silo" : $"{silos.Count} silos");
        }
        catch (Exception fault) when (fault is OrleansException or TimeoutException)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "no silo answers");
        }
    }
}

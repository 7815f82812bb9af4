using Microsoft.Extensions.Diagnostics.HealthChecks;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Silo.Health;

/// <summary>
/// Whether grains can be reached, by one that needs no store. The grain that lists silos reads their table in Redis, with
/// which away the cluster works on.
/// </summary>
internal sealed class ClusterCheck(IGrainFactory grains, IServiceProvider services) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await grains.GetGrain<IPresenceGrain>(Guid.Empty).Left("").WaitAsync(cancellationToken);
            var silos = services.GetService<ISiloStatusOracle>()?.GetApproximateSiloStatuses(onlyActive: true).Count;
            return HealthCheckResult.Healthy(silos switch { null => "answers", 1 => "1 silo", _ => $"{silos} silos" });
        }
        catch (Exception fault) when (fault is OrleansException or TimeoutException)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "no silo answers");
        }
    }
}

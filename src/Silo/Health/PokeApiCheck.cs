using Microsoft.Extensions.Diagnostics.HealthChecks;
using PokeTradeVault.Catalog.PokeApi;
using PokeTradeVault.Grains.Catalog;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Silo.Health;

/// <summary>The server that the catalog is refreshed from, and how the last refresh fared. Nothing else needs it.</summary>
internal sealed class PokeApiCheck(PokeApiProbe probe, ICatalogStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (await probe.Problem(cancellationToken) is { } problem)
            return new HealthCheckResult(context.Registration.FailureStatus, problem);
        return await LastRefresh(cancellationToken) is { } failure
            ? new HealthCheckResult(context.Registration.FailureStatus, $"answers; the last refresh {failure}")
            : HealthCheckResult.Healthy("answers");
    }

    private async Task<string?> LastRefresh(CancellationToken cancellation)
    {
        try
        {
            return await store.Refresh(cancellation) switch
            {
                { Failure: { } reason } => $"was interrupted: {reason}",
                { Failed: > 0 and var failed } => $"failed for {failed} species",
                _ => null,
            };
        }
        catch (Exception fault) when (StorageErrors.IsPassing(fault))
        {
            // The database's own part tells of that.
            return null;
        }
    }
}

using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace PokeTradeVault.Silo.Health;

internal sealed class DatabaseCheck(NpgsqlDataSource source) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = source.CreateCommand("SELECT 1");
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy("answers");
        }
        catch (NpgsqlException)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "does not answer");
        }
    }
}

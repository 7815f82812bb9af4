using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace PokeTradeVault.Silo.Health;

/// <summary>
/// Whether the database has had every migration that this program was built with. One that has had more is as good: a
/// migration leaves what the release before it needs.
/// </summary>
internal sealed class SchemaCheck(NpgsqlDataSource source) : IHealthCheck
{
    /// <summary>The newest migration of the build (see the project file).</summary>
    public static long Needed { get; } = long.Parse(
        typeof(SchemaCheck).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(fact => fact.Key == "SchemaVersion").Value!,
        CultureInfo.InvariantCulture);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = source.CreateCommand("SELECT coalesce(max(version), 0)::int8 FROM schema_version");
            var version = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
            return version >= Needed
                ? HealthCheckResult.Healthy($"version {version}")
                : new HealthCheckResult(context.Registration.FailureStatus, $"version {version}, needs {Needed}");
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.UndefinedTable)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, $"never migrated, needs {Needed}");
        }
        catch (NpgsqlException)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "does not answer");
        }
    }
}

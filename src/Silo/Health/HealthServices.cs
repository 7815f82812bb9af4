using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PokeTradeVault.Settings;
using PokeTradeVault.Silo.Draining;

namespace PokeTradeVault.Silo.Health;

/// <summary><c>/health/live</c>, <c>/health/ready</c> and <c>/health</c>, of an API host and of a silo alike.</summary>
public static class HealthServices
{
    private const string Ready = "ready";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static void AddVaultHealth(this IServiceCollection services, VaultSettings settings)
    {
        var checks = services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", tags: [Ready], timeout: Patience)
            .AddCheck<SchemaCheck>("schema", tags: [Ready], timeout: Patience)
            .AddCheck<ClusterCheck>("cluster", tags: [Ready], timeout: Patience)
            .AddCheck<DrainCheck>("host", HealthStatus.Degraded, tags: [Ready])
            .AddCheck<RedisCheck>("redis", HealthStatus.Degraded, tags: [Ready], timeout: Patience);
        if (settings.DatabaseReadUrl is not null)
            checks.AddCheck<ReplicaCheck>("replica", HealthStatus.Degraded);
        if (settings.PokeApiUrl is not null)
            checks.AddCheck<PokeApiCheck>("pokeapi", HealthStatus.Degraded, timeout: Patience);
    }

    /// <summary>
    /// Live: the process answers. Ready: it can do all of its work (clustered, migrated, both stores answer) and wants to; a host
    /// that drains does not. The third tells of each part, and is 200 while degraded.
    /// </summary>
    public static void MapVaultHealth(this IEndpointRouteBuilder app)
    {
        Map(app, "/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = Write });
        Map(app, "/health/ready", new HealthCheckOptions
        {
            Predicate = check => check.Tags.Contains(Ready),
            ResponseWriter = WriteReady,
            ResultStatusCodes = { [HealthStatus.Degraded] = StatusCodes.Status503ServiceUnavailable },
        });
        Map(app, "/health", new HealthCheckOptions { ResponseWriter = Write });
    }

    /// <summary>Probes come every few seconds: counted as requests, they would make the share of failed ones look small.</summary>
    private static void Map(IEndpointRouteBuilder app, string path, HealthCheckOptions options) =>
        app.MapHealthChecks(path, options).DisableHttpMetrics();

    private static Task Write(HttpContext context, HealthReport report) => Write(context, report, Name(report.Status));

    private static Task WriteReady(HttpContext context, HealthReport report) =>
        Write(context, report, context.RequestServices.GetRequiredService<Drain>().IsUnderWay ? "draining" : Name(report.Status));

    private static Task Write(HttpContext context, HealthReport report, string status) => context.Response.WriteAsJsonAsync(
        new
        {
            Status = status,
            context.RequestServices.GetRequiredService<VaultSettings>().Telemetry.Release,
            Parts = report.Entries.ToDictionary(
                part => part.Key,
                part => new { Status = Name(part.Value.Status), Detail = part.Value.Description ?? "does not answer" }),
        },
        JsonSerializerOptions.Web, context.RequestAborted);

    private static string Name(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };
}

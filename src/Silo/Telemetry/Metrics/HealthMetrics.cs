using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PokeTradeVault.Silo.Telemetry.Metrics;

/// <summary>The meter <c>PokeTradeVault.Health</c>: what <c>/health</c> says, as figures. 1 is healthy, 0.5 degraded, 0 unhealthy.</summary>
internal sealed class HealthMetrics : IHealthCheckPublisher
{
    private readonly ConcurrentDictionary<string, double> parts = new();

    public HealthMetrics(IMeterFactory meters) =>
        meters.Create("PokeTradeVault.Health").CreateObservableGauge(
            "vault.health", Measure, null, "Each part of this host's health: 1 healthy, 0.5 degraded, 0 unhealthy.");

    public Task PublishAsync(HealthReport report, CancellationToken cancellationToken)
    {
        foreach (var (part, entry) in report.Entries)
            parts[part] = entry.Status switch { HealthStatus.Healthy => 1, HealthStatus.Degraded => 0.5, _ => 0 };
        return Task.CompletedTask;
    }

    private IEnumerable<Measurement<double>> Measure() =>
        parts.Select(part => new Measurement<double>(part.Value, new KeyValuePair<string, object?>("part", part.Key)));
}

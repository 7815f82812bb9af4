using System.Reflection;

namespace PokeTradeVault.Settings;

/// <summary>What a program tells of itself, and to whom.</summary>
public sealed record TelemetrySettings
{
    /// <summary><c>METRICS_PORT</c>: a listener of its own for <c>/metrics</c> alone, which answers private addresses only; null: none.</summary>
    public int? MetricsPort { get; init; }

    /// <summary><c>OTEL_EXPORTER_OTLP_ENDPOINT</c>: a collector that traces and metrics are sent to; null: none are recorded for it.</summary>
    public Uri? OtlpEndpoint { get; init; }

    /// <summary><c>OTEL_TRACES_SAMPLER_ARG</c>: the share of requests that are traced, 0 to 1; the same requests in every process.</summary>
    public double TraceShare { get; init; } = 0.1;

    /// <summary><c>SENTRY_DSN</c>: where errors are reported; null: nowhere.</summary>
    public Uri? SentryDsn { get; init; }

    /// <summary><c>LOG_FORMAT</c> <c>json</c>: one document a line; <c>text</c>: for a person.</summary>
    public bool LogsAreJson { get; init; }

    /// <summary><c>RELEASE</c>: version or commit, named in health, traces, logs and error reports.</summary>
    public string Release { get; init; } = Built;

    private static string Built => typeof(TelemetrySettings).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}

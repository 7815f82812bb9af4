using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PokeTradeVault.Settings;
using PokeTradeVault.Silo.Telemetry.Errors;
using PokeTradeVault.Silo.Telemetry.Ids;
using PokeTradeVault.Silo.Telemetry.Metrics;

namespace PokeTradeVault.Silo.Telemetry;

/// <summary>What a program tells of itself. Nothing is recorded that nobody has asked for (<see cref="TelemetrySettings"/>).</summary>
public static class TelemetryServices
{
    private static readonly string[] Meters =
    [
        "PokeTradeVault.*", "Microsoft.Orleans", "Npgsql", "System.Runtime", "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections", "Microsoft.AspNetCore.Diagnostics",
    ];

    private static readonly string[] Sources = ["Microsoft.Orleans.Application", "Npgsql", "Microsoft.AspNetCore.SignalR.Server"];

    /// <summary>Called after the product's services: it wraps some of them.</summary>
    /// <param name="program"><c>api</c> or <c>silo</c>.</param>
    public static void AddVaultTelemetry(this WebApplicationBuilder builder, VaultSettings settings, string program)
    {
        var telemetry = settings.Telemetry;
        builder.Services.AddRequestIds();
        if (telemetry.SentryDsn is { } dsn)
            builder.AddErrorReports(settings, dsn, program);
        if (telemetry.MetricsPort is null && telemetry.OtlpEndpoint is null)
            return;

        builder.Services.AddVaultMetrics();
        builder.ListenForMetrics(settings);
        var open = builder.Services.AddOpenTelemetry().ConfigureResource(resource => resource
            .AddService($"poketradevault-{program}", serviceVersion: telemetry.Release, serviceInstanceId: Environment.MachineName)
            .AddAttributes([new("deployment.environment.name", settings.EnvironmentName)]));
        open.WithMetrics(metrics => Record(metrics, telemetry));
        if (telemetry.OtlpEndpoint is { } collector)
            open.WithTracing(traces => Trace(traces, telemetry.TraceShare, collector));
    }

    private static void Record(MeterProviderBuilder metrics, TelemetrySettings telemetry)
    {
        metrics.AddMeter(Meters).AddVaultViews();
        if (telemetry.MetricsPort is not null)
            metrics.AddPrometheusExporter(prometheus => prometheus.ScopeInfoEnabled = false);
        if (telemetry.OtlpEndpoint is { } collector)
            metrics.AddOtlpExporter(otlp => Send(otlp, collector, "v1/metrics"));
    }

    /// <summary>Which requests are traced follows from the trace's number alone: a page outside can't ask for it, and every process decides alike.</summary>
    private static void Trace(TracerProviderBuilder traces, double share, Uri collector) => traces
        .SetSampler(new TraceIdRatioBasedSampler(share))
        .AddSource(Sources)
        .AddAspNetCoreInstrumentation(web =>
        {
            web.Filter = context => context.Request.Path.StartsWithSegments("/v1");
            web.EnrichWithHttpResponse = (span, response) =>
            {
                // An address may hold a trader's name, its pattern none.
                span.SetTag("url.path", RequestFacts.RouteOf(response.HttpContext) ?? "/v1");
                span.SetTag("url.query", null);
                span.SetTag("user_agent.original", null);
            };
        })
        .AddOtlpExporter(otlp => Send(otlp, collector, "v1/traces"));

    private static void Send(OtlpExporterOptions otlp, Uri collector, string path) =>
        otlp.Endpoint = otlp.Protocol is OtlpExportProtocol.HttpProtobuf ? new Uri($"{collector.AbsoluteUri.TrimEnd('/')}/{path}") : collector;
}

using System.Net;
using Microsoft.AspNetCore.Http.Features;
using PokeTradeVault.Settings;
using PokeTradeVault.Silo.Telemetry.Logs;

namespace PokeTradeVault.Silo.Telemetry.Metrics;

/// <summary><c>/metrics</c> on a port of its own, for a Prometheus of the same private network. The port serves nothing else.</summary>
public static class MetricsListener
{
    internal static void ListenForMetrics(this WebApplicationBuilder builder, VaultSettings settings)
    {
        if (settings.Telemetry.MetricsPort is { } port)
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(settings.ListenAddress, port));
    }

    /// <summary>First of all: whatever reads headers, such as those of a proxy, comes behind it.</summary>
    public static void UseVaultMetrics(this IApplicationBuilder app, VaultSettings settings)
    {
        if (settings.Telemetry.MetricsPort is not { } port)
            return;
        app.MapWhen(context => context.Connection.LocalPort == port, metrics =>
        {
            metrics.Use((context, next) =>
            {
                if (context.Features.Get<IHttpMetricsTagsFeature>() is { } measured)
                    measured.MetricsDisabled = true;
                return next(context);
            });
            metrics.UseOpenTelemetryPrometheusScrapingEndpoint(context =>
                context.Request.Path == "/metrics" && IsPrivate(context.Connection.RemoteIpAddress));
            metrics.Run(context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            });
        });
    }

    private static bool IsPrivate(IPAddress? peer) => peer is not null && PrivateAddress.Is(peer);
}

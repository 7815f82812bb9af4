using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;
using PokeTradeVault.Contracts.Live;
using PokeTradeVault.Grains.Trades.Store;

namespace PokeTradeVault.Silo.Telemetry.Metrics;

internal static class MetricsServices
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(15);

    /// <summary>The product's own figures, taken around its services rather than in them.</summary>
    public static void AddVaultMetrics(this IServiceCollection services)
    {
        services.AddMetrics();
        services.AddSingleton<LiveMetrics>();
        services.AddSingleton<IHealthCheckPublisher, HealthMetrics>();
        services.Configure<HealthCheckPublisherOptions>(health => health.Period = LookEvery);
        // A host that is no silo has no such store, and nothing is put around it.
        if (services.Any(service => service.ServiceType == typeof(ITradeStore)))
            services.AddSingleton<TradeMetrics>().AddSingleton<IIncomingGrainCallFilter, CallMetrics>().AddHostedService<BacklogMetrics>();
        services.AddHostedService<MetricsStart>();
        services.Decorate<ITradeStore>((provider, store) => ActivatorUtilities.CreateInstance<MeasuredTradeStore>(provider, store));
        services.Decorate<IPush>((provider, push) => ActivatorUtilities.CreateInstance<MeasuredPush>(provider, push));
    }

    /// <summary>Bounds of histograms whose instruments suggest none that fit.</summary>
    public static void AddVaultViews(this MeterProviderBuilder metrics) => metrics
        .AddView("db.client.operation.duration", Seconds(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10))
        .AddView("orleans-reminders-tardiness", Seconds(0.1, 0.5, 1, 5, 15, 60, 300));

    private static ExplicitBucketHistogramConfiguration Seconds(params double[] bounds) => new() { Boundaries = bounds };
}

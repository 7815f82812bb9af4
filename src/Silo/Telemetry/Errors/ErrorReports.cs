using PokeTradeVault.Settings;
using Sentry.Extensions.Logging;

namespace PokeTradeVault.Silo.Telemetry.Errors;

/// <summary>Reports to Sentry, where <c>SENTRY_DSN</c> names one: each line that is logged as an error, and whatever nobody has caught.</summary>
internal static class ErrorReports
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void AddErrorReports(this WebApplicationBuilder builder, VaultSettings settings, Uri dsn, string program)
    {
        builder.Services.AddSingleton<ErrorScrubber>();
        builder.Logging.AddSentry(sentry =>
        {
            sentry.Dsn = dsn.ToString();
            sentry.Release = settings.Telemetry.Release;
            sentry.Environment = settings.EnvironmentName.ToLowerInvariant();
            sentry.MinimumEventLevel = LogLevel.Error;
            sentry.MinimumBreadcrumbLevel = LogLevel.None;
            sentry.MaxBreadcrumbs = 0;
            sentry.SendDefaultPii = false;
            sentry.AutoSessionTracking = false;
            sentry.CaptureFailedRequests = false;
            sentry.DisableFileWrite = true;
            sentry.ReportAssembliesMode = ReportAssembliesMode.None;
            sentry.ShutdownTimeout = Patience;
            sentry.DefaultTags["program"] = program;
        });
        builder.Services.AddOptions<SentryLoggingOptions>().Configure<ErrorScrubber>((sentry, scrubber) =>
            sentry.SetBeforeSend((report, _) => scrubber.Scrub(report)));
    }
}

using System.Net.Sockets;
using PokeTradeVault.Grains.Storage;
using PokeTradeVault.Silo.Telemetry.Ids;
using PokeTradeVault.Silo.Telemetry.Logs;
using Sentry.Protocol;
using StackExchange.Redis;

namespace PokeTradeVault.Silo.Telemetry.Errors;

/// <summary>Puts on a report the ids of what was being done, and takes off whatever else might say who somebody is.</summary>
internal sealed class ErrorScrubber(IHttpContextAccessor requests)
{
    /// <summary>A part that is away has an alert of its own (<c>vault.health</c>), and would be an error four times a minute.</summary>
    private const string HealthChecks = "Microsoft.Extensions.Diagnostics.HealthChecks";

    private static readonly string[] Kept = ["program"];

    /// <summary>Runs where the error was logged, so that what is being done is still known.</summary>
    /// <returns>Null for what is not to be sent.</returns>
    public SentryEvent? Scrub(SentryEvent report)
    {
        if (report.Logger?.StartsWith(HealthChecks, StringComparison.Ordinal) is true || IsAway(report.Exception))
            return null;
        var facts = RequestFacts.Of(requests.HttpContext);
        report.User = new SentryUser { Id = facts.User };
        report.Request = new SentryRequest();
        report.ServerName = null;
        report.TransactionName = facts.Route;
        foreach (var tag in report.Tags.Keys.Except(Kept).ToList())
            report.UnsetTag(tag);
        Set(report, "request", facts.Request);
        Set(report, "trade", facts.Trade);
        Set(report, "route", facts.Route);
        foreach (var extra in report.Extra.Keys.ToList())
            report.SetExtra(extra, null);
        if (report.Message is { } said)
            report.Message = new SentryMessage { Message = said.Message, Formatted = said.Formatted is { } text ? Redaction.Of(text) : null };
        foreach (var exception in report.SentryExceptions ?? [])
            Scrub(exception);
        return report;
    }

    /// <summary>A store or another host: an alert tells of it, and it is no fault of the product.</summary>
    private static bool IsAway(Exception? fault) =>
        fault is not null && (StorageErrors.IsPassing(fault) || fault is RedisException or SocketException);

    private static void Scrub(SentryException exception)
    {
        exception.Value = exception.Value is { } value ? Redaction.Of(value) : null;
        // What an exception carries in its Data.
        exception.Mechanism?.Data.Clear();
    }

    private static void Set(SentryEvent report, string tag, string? value)
    {
        if (value is not null)
            report.SetTag(tag, value);
    }
}

using System.Diagnostics;
using Npgsql;
using PokeTradeVault.Database;
using PokeTradeVault.Recovery.Audit;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Recovery.RestoreTest;

/// <summary>A backup that nobody has restored is a hope: restores one, migrates it to this release, checks what must hold of its rows.</summary>
public static class RestoreTest
{
    /// <exception cref="InvalidOperationException">It could not be restored or started.</exception>
    public static async Task<RestoreTestReport> Run(RestoreTestOptions options, TimeProvider time, CancellationToken cancellation = default)
    {
        var (startedAt, since) = (time.GetUtcNow(), Stopwatch.GetTimestamp());
        await using var copy = await RestoredCopy.Make(options, cancellation);
        var restoreSeconds = Math.Round(Stopwatch.GetElapsedTime(since).TotalSeconds, 1);
        var restored = await Newest(copy.Url, cancellation);
        await Migrator.Up(copy.Url, cancellation);
        await using var source = NpgsqlDataSource.Create(PostgresUrl.ForMigrations(copy.Url));
        var audit = await LedgerAudit.Run(source, cancellation);
        return new()
        {
            StartedAt = startedAt,
            RestoreSeconds = restoreSeconds,
            RestoredVersion = restored,
            MigratedVersion = await Newest(copy.Url, cancellation),
            Audit = audit,
            Problems = [.. audit.Breaches, .. Shortfalls(options, audit, startedAt)],
        };
    }

    private static IEnumerable<string> Shortfalls(RestoreTestOptions options, AuditReport audit, DateTimeOffset now)
    {
        if (audit.Traders < options.TradersLeast) yield return $"{audit.Traders} traders, expected {options.TradersLeast} or more";
        if (options.OldestEvent is { } oldest && !(now - audit.NewestEvent <= oldest))
            yield return $"the newest event is of {audit.NewestEvent:u}, more than {oldest.TotalHours} hours ago";
    }

    private static async Task<long> Newest(string url, CancellationToken cancellation) =>
        (await Migrator.Status(url, cancellation)).Where(step => step.Applied).Select(step => step.Version).DefaultIfEmpty().Max();
}

using System.Diagnostics.Metrics;
using Npgsql;

namespace PokeTradeVault.Silo.Telemetry.Metrics;

/// <summary>The meter <c>PokeTradeVault.Backlog</c>: work that waits in the database, looked for twice a minute.</summary>
internal sealed class BacklogMetrics : BackgroundService
{
    /// <summary>The sweep comes every 15 s: what is overdue for longer, it does not get done.</summary>
    private const string Look =
        """
        SELECT (SELECT count(*) FROM (SELECT FROM trade WHERE status = 1 AND expires_at < clock_timestamp() - interval '1 minute' LIMIT 10000) AS late),
               (SELECT count(*) FROM (SELECT FROM trade_closing LIMIT 10000) AS waiting),
               (SELECT count(*) FROM pg_stat_archiver WHERE last_failed_time > coalesce(last_archived_time, '-infinity'))
        """;

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);
    private readonly NpgsqlDataSource source;
    private readonly TimeProvider time;
    private volatile Backlog? seen;

    public BacklogMetrics(IMeterFactory meters, NpgsqlDataSource source, TimeProvider time)
    {
        (this.source, this.time) = (source, time);
        var meter = meters.Create("PokeTradeVault.Backlog");
        meter.CreateObservableGauge("vault.trades.overdue", () => Measured(seen?.Overdue), null, "Open trades that expired more than a minute ago.");
        meter.CreateObservableGauge("vault.closings.waiting", () => Measured(seen?.Closings), null, "Trades that wait to be closed after a block or a deleted account.");
        meter.CreateObservableGauge("vault.archive.failing", () => Measured(seen?.Unarchived), null, "1 where PostgreSQL's last attempt to archive its log failed.");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var looks = new PeriodicTimer(LookEvery, time);
        do
            seen = await Count(stoppingToken);
        while (await looks.WaitForNextTickAsync(stoppingToken));
    }

    /// <returns>Null while the database does not answer, which health tells of: nothing is measured then.</returns>
    private async Task<Backlog?> Count(CancellationToken cancellation)
    {
        try
        {
            await using var command = source.CreateCommand(Look);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            await reader.ReadAsync(cancellation);
            return new(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }

    private static IEnumerable<Measurement<long>> Measured(long? count) => count is { } known ? [new(known)] : [];

    private sealed record Backlog(long Overdue, long Closings, long Unarchived);
}

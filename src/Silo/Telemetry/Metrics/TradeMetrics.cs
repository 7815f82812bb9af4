using System.Diagnostics.Metrics;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Trades.Rules;
using PokeTradeVault.Grains.Trades.Store;

namespace PokeTradeVault.Silo.Telemetry.Metrics;

/// <summary>The meter <c>PokeTradeVault.Trades</c>. No tag names a trade or a trader.</summary>
internal sealed class TradeMetrics
{
    private readonly Counter<long> opened;
    private readonly Counter<long> settled;
    private readonly Counter<long> closed;
    private readonly Histogram<double> writes;
    private readonly Histogram<double> lifetimes;

    public TradeMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("PokeTradeVault.Trades");
        opened = meter.CreateCounter<long>("vault.trades.opened", null, "Trades that were proposed.");
        settled = meter.CreateCounter<long>("vault.trades.settled", null, "Trades that changed hands.");
        closed = meter.CreateCounter<long>("vault.trades.closed", null, "Trades that ended otherwise, by status (rejected, cancelled, expired).");
        writes = meter.CreateHistogram(
            "vault.trade.write.duration", "s", "Writing one event of a room, from the first statement to the commit, by kind and outcome.",
            advice: Bounds(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10));
        lifetimes = meter.CreateHistogram(
            "vault.trade.lifetime", "s", "From the proposal of a trade to its end, by status.",
            advice: Bounds(1, 10, 30, 60, 300, 900, 3600, 21600, 86400, 259200, 604800));
    }

    /// <summary>What never happened is 0 and not unknown: rates and alerts need the first step too.</summary>
    public void Zero()
    {
        opened.Add(0);
        settled.Add(0);
        foreach (var status in (TradeStatus[])[TradeStatus.Rejected, TradeStatus.Cancelled, TradeStatus.Expired])
            closed.Add(0, Status(status));
    }

    /// <param name="written">Null where the store has thrown.</param>
    public void Wrote(TradeWrite write, TradeWritten? written, TimeSpan took)
    {
        writes.Record(took.TotalSeconds, new("kind", KindOf(write.Event)), new("outcome", OutcomeOf(written)));
        if (written is not TradeWritten.Committed)
            return;
        switch (write.Event)
        {
            case TradeEvent.Proposed:
                opened.Add(1);
                break;
            case TradeEvent.Settled:
                settled.Add(1);
                Ended(write);
                break;
            case TradeEvent.Closed:
                closed.Add(1, Status(write.After.Status));
                Ended(write);
                break;
        }
    }

    private void Ended(TradeWrite write) =>
        lifetimes.Record((write.Event.At - write.After.CreatedAt).TotalSeconds, Status(write.After.Status));

    private static string KindOf(TradeEvent happened) => happened switch
    {
        TradeEvent.Proposed => "opened",
        TradeEvent.TableChanged => "table_changed",
        TradeEvent.Confirmed => "confirmed",
        TradeEvent.Settled => "settled",
        TradeEvent.Unconfirmed => "unconfirmed",
        TradeEvent.MessagePosted => "message",
        TradeEvent.Closed => "closed",
        _ => "other",
    };

    private static string OutcomeOf(TradeWritten? written) => written switch
    {
        TradeWritten.Committed => "committed",
        TradeWritten.Answered => "answered",
        TradeWritten.Moved => "moved",
        TradeWritten.AskedForChanged => "asked_for_changed",
        TradeWritten.Refused => "refused",
        TradeWritten.Overloaded => "overloaded",
        TradeWritten.Unknown => "unknown",
        _ => "failed",
    };

    private static KeyValuePair<string, object?> Status(TradeStatus status) => new("status", status switch
    {
        TradeStatus.Completed => "completed",
        TradeStatus.Rejected => "rejected",
        TradeStatus.Cancelled => "cancelled",
        TradeStatus.Expired => "expired",
        _ => "open",
    });

    private static InstrumentAdvice<double> Bounds(params double[] bounds) => new() { HistogramBucketBoundaries = bounds };
}

using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Receipts;
using PokeTradeVault.Grains.Trades.Rules;
using PokeTradeVault.Grains.Trades.Store;

namespace PokeTradeVault.Silo.Telemetry.Metrics;

/// <summary>Counts and times what is written of trades.</summary>
internal sealed class MeasuredTradeStore(ITradeStore store, TradeMetrics metrics, TimeProvider time) : ITradeStore
{
    public async Task<TradeWritten> Write(TradeWrite write)
    {
        var since = time.GetTimestamp();
        TradeWritten? written = null;
        try
        {
            return written = await store.Write(write);
        }
        finally
        {
            metrics.Wrote(write, written, time.GetElapsedTime(since));
        }
    }

    public Task<Trade?> Activate(TradeId id) => store.Activate(id);

    public Task<Trade?> Read(TradeId id) => store.Read(id);

    public Task<TradeGlance> Glance(TradeId id, Receipt receipt) => store.Glance(id, receipt);

    public Task<ReceiptVerdict?> Keep(Receipt receipt) => store.Keep(receipt);

    public Task<ValueList<TradeEventView>> Missed(TradeId id, int after, int limit) => store.Missed(id, after, limit);

    public Task<TableChanges> ChangesSince(TradeId id, int revision) => store.ChangesSince(id, revision);
}

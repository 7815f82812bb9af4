using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Receipts;
using PokeTradeVault.Grains.Trades.Rules;
using PokeTradeVault.Grains.Trades.Store;

namespace PokeTradeVault.Silo.Faults;

/// <summary>A store whose process may die before it begins to write, before the commit, or between the commit and the answer.</summary>
internal sealed class MortalTradeStore(ITradeStore store, FaultSwitch faults) : ITradeStore
{
    public async Task<TradeWritten> Write(TradeWrite write)
    {
        await faults.Pass(FaultPoint.AfterReserve);
        var written = await store.Write(write with { Committing = () => faults.Pass(FaultPoint.BeforeCommit) });
        if (written is TradeWritten.Committed)
            await faults.Pass(FaultPoint.AfterCommit);
        return written;
    }

    public Task<Trade?> Activate(TradeId id) => store.Activate(id);

    public Task<Trade?> Read(TradeId id) => store.Read(id);

    public Task<TradeGlance> Glance(TradeId id, Receipt receipt) => store.Glance(id, receipt);

    public Task<ReceiptVerdict?> Keep(Receipt receipt) => store.Keep(receipt);

    public Task<ValueList<TradeEventView>> Missed(TradeId id, int after, int limit) => store.Missed(id, after, limit);

    public Task<TableChanges> ChangesSince(TradeId id, int revision) => store.ChangesSince(id, revision);
}

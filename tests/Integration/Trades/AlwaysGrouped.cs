using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Receipts;
using PokeTradeVault.Grains.Trades.Rules;
using PokeTradeVault.Grains.Trades.Store;
using PokeTradeVault.Grains.Trades.Store.Group;

namespace PokeTradeVault.Integration.Trades;

/// <summary>The store of a silo as it is under load: each action goes through the gathered transaction, also where it is the only one.</summary>
internal sealed class AlwaysGrouped(TradeStore alone, GroupTransaction transaction) : ITradeStore
{
    /// <summary>How many actions the gathered transactions have carried out.</summary>
    public int Carried { get; private set; }

    public async Task<TradeWritten> Write(TradeWrite write)
    {
        if (await transaction.Run([write]) is not GroupOutcome.Committed committed)
            return await alone.Write(write);
        Carried++;
        return new TradeWritten.Committed(committed.VaultSequences, write.Places);
    }

    public Task<Trade?> Activate(TradeId id) => alone.Activate(id);

    public Task<Trade?> Read(TradeId id) => alone.Read(id);

    public Task<TradeGlance> Glance(TradeId id, Receipt receipt) => alone.Glance(id, receipt);

    public Task<ReceiptVerdict?> Keep(Receipt receipt) => alone.Keep(receipt);

    public Task<ValueList<TradeEventView>> Missed(TradeId id, int after, int limit) => alone.Missed(id, after, limit);

    public Task<TableChanges> ChangesSince(TradeId id, int revision) => alone.ChangesSince(id, revision);
}

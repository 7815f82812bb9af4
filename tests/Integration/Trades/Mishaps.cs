using Npgsql;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Live;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Grains.Receipts;
using PokeTradeVault.Grains.Trades.Rules;
using PokeTradeVault.Grains.Trades.Store;

namespace PokeTradeVault.Integration.Trades;

/// <summary>What goes wrong in a cluster when a test says so; one for both silos.</summary>
public sealed class Mishaps
{
    private int unknownWrites;
    private volatile bool losesNotices;
    private volatile bool collectionsHaveNoStore;

    /// <summary>The next command's write is done, but nobody learns of it.</summary>
    public void NextWriteIsUnknown() => unknownWrites = 1;

    /// <summary>What trades tell collections gets lost.</summary>
    public bool LosesNotices
    {
        get => losesNotices;
        set => losesNotices = value;
    }

    /// <summary>Collections find no way to PostgreSQL.</summary>
    public bool CollectionsHaveNoStore
    {
        get => collectionsHaveNoStore;
        set => collectionsHaveNoStore = value;
    }

    internal bool TakeUnknownWrite() => Interlocked.Exchange(ref unknownWrites, 0) == 1;
}

/// <summary>A store that loses the news of a commit.</summary>
internal sealed class ForgetfulStore(TradeStore store, Mishaps mishaps) : ITradeStore
{
    public async Task<TradeWritten> Write(TradeWrite write)
    {
        var written = await store.Write(write);
        return write.Receipt is not null && mishaps.TakeUnknownWrite() ? new TradeWritten.Unknown() : written;
    }

    public Task<Trade?> Activate(TradeId id) => store.Activate(id);

    public Task<Trade?> Read(TradeId id) => store.Read(id);

    public Task<TradeGlance> Glance(TradeId id, Receipt receipt) => store.Glance(id, receipt);

    public Task<ReceiptVerdict?> Keep(Receipt receipt) => store.Keep(receipt);

    public Task<ValueList<TradeEventView>> Missed(TradeId id, int after, int limit) => store.Missed(id, after, limit);

    public Task<TableChanges> ChangesSince(TradeId id, int revision) => store.ChangesSince(id, revision);
}

/// <summary>Lets notices to collections time out.</summary>
internal sealed class LostNotices(Mishaps mishaps) : IIncomingGrainCallFilter
{
    public Task Invoke(IIncomingGrainCallContext context) =>
        mishaps.LosesNotices && context.Grain is CollectionGrain && context.MethodName is nameof(ITradedCollection.Settled) or nameof(ITradedCollection.LocksChanged)
            ? throw new TimeoutException("lost on the way")
            : context.Invoke();
}

/// <summary>What a grain meets whose store is away.</summary>
internal sealed class LostStore(Mishaps mishaps) : IIncomingGrainCallFilter
{
    public Task Invoke(IIncomingGrainCallContext context) =>
        mishaps.CollectionsHaveNoStore && context.Grain is CollectionGrain ? throw new NpgsqlException("no way there") : context.Invoke();
}

/// <summary>Nobody is connected.</summary>
internal sealed class NobodyConnected : IPush
{
    public Task To(ValueList<UserId> traders, Func<ITradeClient, Task> send) => Task.CompletedTask;
}

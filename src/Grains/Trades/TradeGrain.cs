using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Placement;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Live;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Receipts;
using PokeTradeVault.Grains.Storage;
using PokeTradeVault.Grains.Trades.Room;
using PokeTradeVault.Grains.Trades.Rules;
using PokeTradeVault.Grains.Trades.Store;
using PokeTradeVault.Grains.Trades.Views;

namespace PokeTradeVault.Grains.Trades;

/// <inheritdoc cref="ITradeGrain"/>
/// <remarks>
/// Most rooms are never called again once they have closed, so one stays in memory for two minutes after its last call, not for
/// the usual fifteen: at a thousand trades a second those would be 900,000. One that wakes up reads its row.
/// </remarks>
[HashBasedPlacement]
[CollectionAgeLimit(Minutes = 2)]
internal sealed class TradeGrain(
    ITradeStore store,
    TradeCollections collections,
    TableDecisions table,
    IPush push,
    TimeProvider clock,
    IOptions<TradeOptions> options,
    ILogger<TradeGrain> logger)
    : Grain, ITradeGrain
{
    private const int MissedMax = 500;
    private readonly RoomNews news = new(push);
    private TradeRoom? room;

    private TradeRoom Room => room ??= new(Id, store, collections, news, clock, options.Value);

    private TradeId Id => new(this.GetPrimaryKey());

    public Task<Reply<TradeView>> Propose(ProposeTrade command, CancellationToken cancellation) => Run(new()
    {
        Opens = true,
        PutField = "offer",
        ReceiptOf = Receipts<ProposeTrade, TradeView>("propose", command.By, command.CommandId, command),
        Decide = (trade, now) => table.Propose(Id, trade, command, now, cancellation),
        Answer = (_, trade) => TradeViews.Of(trade),
    });

    public Task<Reply<TradeView>> ChangeTable(ChangeTable command, CancellationToken cancellation) => Run(new()
    {
        Revision = command.Revision,
        ReceiptOf = Receipts<ChangeTable, TradeView>("table", command.By, command.CommandId, command),
        Decide = (trade, now) => table.Change(trade, command, now, cancellation),
        Answer = (_, trade) => TradeViews.Of(trade),
    });

    public Task<Reply<TradeView>> Confirm(ConfirmTrade command, CancellationToken cancellation) => Run(new()
    {
        Revision = command.Revision,
        IsDecidedOnce = true,
        ReceiptOf = Receipts<ConfirmTrade, TradeView>("confirm", command.By, command.CommandId, command),
        Decide = WhereThereIsOne((trade, now) => ConfirmationRules.Decide(trade, command, now)),
        Answer = (_, trade) => TradeViews.Of(trade),
    });

    public Task<Reply<TradeView>> Unconfirm(WithdrawFromTrade command, CancellationToken cancellation) =>
        Withdraw("unconfirm", command, WithdrawalRules.Unconfirm);

    public Task<Reply<TradeView>> Reject(WithdrawFromTrade command, CancellationToken cancellation) =>
        Withdraw("reject", command, WithdrawalRules.Reject);

    public Task<Reply<TradeView>> Cancel(WithdrawFromTrade command, CancellationToken cancellation) =>
        Withdraw("cancel", command, WithdrawalRules.Cancel);

    public Task<Reply<TradeMessageView>> Post(PostMessage command, CancellationToken cancellation) => Attempt(() => Room.Run<TradeMessageView>(new()
    {
        ReceiptOf = Receipts<PostMessage, TradeMessageView>("message", command.By, command.CommandId, command),
        Decide = WhereThereIsOne((trade, now) => MessageRules.Decide(trade, command, now, options.Value)),
        Answer = (happened, trade) => TradeViews.Of((TradeEvent.MessagePosted)happened!, trade),
    }));

    public Task<Reply<TradeView>> Look(UserId by, CancellationToken cancellation) => Attempt<TradeView>(async () =>
    {
        await Room.Wake();
        return Room.Trade is { } trade && trade.Involves(by) ? TradeViews.Of(trade) : RoomRules.NotFound;
    });

    public Task<Reply<RoomSnapshot>> Watch(UserId by, int? sinceSequence, CancellationToken cancellation) => Attempt<RoomSnapshot>(async () =>
    {
        await Room.Wake();
        if (Room.Trade is not { } trade || !trade.Involves(by))
            return RoomRules.NotFound;

        var missed = sinceSequence < trade.Sequence ? await store.Missed(Id, sinceSequence.Value, MissedMax) : [];
        return new RoomSnapshot { Trade = TradeViews.Of(trade), Missed = missed };
    });

    public Task Close(CloseCause cause, CancellationToken cancellation) => Attempt<Done>(async () =>
    {
        await Room.Wake();
        await Room.Close(cause);
        return Done.Instance;
    });

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => news.Finish(cancellationToken);

    private Task<Reply<TradeView>> Withdraw(string what, WithdrawFromTrade command, Func<Trade, UserId, DateTimeOffset, Decision> decide) => Run(new()
    {
        ReceiptOf = Receipts<WithdrawFromTrade, TradeView>(what, command.By, command.CommandId, command),
        Decide = WhereThereIsOne((trade, now) => decide(trade, command.By, now)),
        Answer = (_, trade) => TradeViews.Of(trade),
    });

    private static Func<Trade?, DateTimeOffset, Task<Decision>> WhereThereIsOne(Func<Trade, DateTimeOffset, Decision> decide) =>
        (trade, now) => Task.FromResult(trade is null ? Decision.Refuse(RoomRules.NotFound) : decide(trade, now));

    private Func<Reply<TAnswer>, Receipt> Receipts<TCommand, TAnswer>(string what, UserId by, CommandId id, TCommand command) where TAnswer : notnull =>
        answer => Receipt.Of(by, id, new RoomRequest<TCommand> { What = what, Trade = Id, Command = command }, answer);

    private Task<Reply<TradeView>> Run(RoomCommand<TradeView> command) => Attempt(() => Room.Run(command));

    /// <summary>After a fault or an unknown outcome the grain forgets, so that the next call reads the truth.</summary>
    private async Task<Reply<TAnswer>> Attempt<TAnswer>(Func<Task<Reply<TAnswer>>> turn) where TAnswer : notnull
    {
        var reply = Reply<TAnswer>.Unknown;
        try
        {
            return reply = await turn();
        }
        catch (Exception fault) when (StorageErrors.IsPassing(fault))
        {
            logger.Interrupted(Id, fault);
            return Reply<TAnswer>.Unknown;
        }
        finally
        {
            if (reply.IsUnknown)
                Forget();
        }
    }

    private void Forget()
    {
        logger.Forgetting(Id);
        room = null;
        DeactivateOnIdle();
    }
}

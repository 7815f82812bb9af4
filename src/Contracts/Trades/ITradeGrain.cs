namespace PokeTradeVault.Contracts.Trades;

/// <summary>
/// A live trade room, keyed by <see cref="TradeId"/>: the only writer of its trade, of its timeline and of each Pokémon
/// that lies on its table. Every command's answer is kept for 7 days under its command id. To somebody who is no party
/// every method answers not_found. The refusals of each command, in the order in which they are tested: docs/rules.md.
/// </summary>
[Alias("ptv.ITradeGrain")]
public interface ITradeGrain : IGrainWithGuidKey
{
    /// <summary>Opens the room at revision 1, confirmed by the proposer unless the table is empty. The key is <see cref="TradeKey.Of"/> of proposer and command.</summary>
    [Alias("Propose")]
    Task<Reply<TradeView>> Propose(ProposeTrade command, CancellationToken cancellation);

    [Alias("ChangeTable")]
    Task<Reply<TradeView>> ChangeTable(ChangeTable command, CancellationToken cancellation);

    /// <summary>The last party's confirmation settles the trade.</summary>
    [Alias("Confirm")]
    Task<Reply<TradeView>> Confirm(ConfirmTrade command, CancellationToken cancellation);

    /// <summary>Without a confirmation to take back it is accepted and changes nothing.</summary>
    [Alias("Unconfirm")]
    Task<Reply<TradeView>> Unconfirm(WithdrawFromTrade command, CancellationToken cancellation);

    [Alias("Reject")]
    Task<Reply<TradeView>> Reject(WithdrawFromTrade command, CancellationToken cancellation);

    [Alias("Cancel")]
    Task<Reply<TradeView>> Cancel(WithdrawFromTrade command, CancellationToken cancellation);

    [Alias("Post")]
    Task<Reply<TradeMessageView>> Post(PostMessage command, CancellationToken cancellation);

    [Alias("Look")]
    Task<Reply<TradeView>> Look(UserId by, CancellationToken cancellation);

    /// <param name="sinceSequence">The last event that the watcher has; null for none of the missed ones.</param>
    [Alias("Watch")]
    Task<Reply<RoomSnapshot>> Watch(UserId by, int? sinceSequence, CancellationToken cancellation);

    /// <summary>The sweep's call: closes an open trade that has expired or must not go on; on any other it does nothing.</summary>
    [Alias("Close")]
    Task Close(CloseCause cause, CancellationToken cancellation);
}

using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Trades.Rules;

namespace PokeTradeVault.Grains.Trades.Views;

/// <summary>The room and its events in the words of the wire.</summary>
internal static class TradeViews
{
    public static TradeView Of(Trade trade) => new()
    {
        Id = trade.Id,
        Revision = trade.Revision,
        Sequence = trade.Sequence,
        Status = trade.Status,
        ProposedBy = trade.ProposedBy,
        Note = trade.Note,
        Parties = trade.Parties.Select(Of).ToValueList(),
        Items = trade.Items.Select(Of).ToValueList(),
        CreatedAt = trade.CreatedAt,
        ExpiresAt = trade.ExpiresAt,
        ClosedAt = trade.ClosedAt,
        Reason = CloseReasons.Name(trade.Cause),
    };

    public static TradeItemView Of(TableItem item) => new()
    {
        PokemonId = item.Id,
        Version = item.Version,
        From = item.From,
        To = item.To,
        Kind = item.Kind,
        Pokemon = item.Shown.Pokemon,
    };

    /// <param name="before">The room before the event; null for the proposal.</param>
    public static TradeEventView Of(Trade? before, TradeEvent happened, Trade after) => new()
    {
        Sequence = after.Sequence,
        Revision = after.Revision,
        Kind = KindOf(happened),
        By = happened.By,
        At = happened.At,
        Data = DataOf(before, happened),
    };

    public static TradeMessageView Of(TradeEvent.MessagePosted message, Trade after) => new()
    {
        Id = message.MessageId,
        By = message.By ?? throw new InvalidOperationException("a message has an author"),
        Text = message.Text,
        At = message.At,
        Sequence = after.Sequence,
    };

    private static TradePartyView Of(Party party) => new()
    {
        UserId = party.User,
        Username = party.Username,
        ConfirmedRevision = party.ConfirmedRevision,
        ReviewEndsAt = party.ReviewEndsAt,
    };

    private static TradeEventKind KindOf(TradeEvent happened) => happened switch
    {
        TradeEvent.Proposed => TradeEventKind.Proposed,
        TradeEvent.TableChanged => TradeEventKind.TableChanged,
        TradeEvent.Confirmed => TradeEventKind.Confirmed,
        TradeEvent.Unconfirmed => TradeEventKind.Unconfirmed,
        TradeEvent.MessagePosted => TradeEventKind.Message,
        TradeEvent.Settled => TradeEventKind.Completed,
        TradeEvent.Closed { Status: TradeStatus.Rejected } => TradeEventKind.Rejected,
        TradeEvent.Closed { Status: TradeStatus.Cancelled } => TradeEventKind.Cancelled,
        TradeEvent.Closed { Status: TradeStatus.Expired } => TradeEventKind.Expired,
        _ => throw new InvalidOperationException($"unknown event {happened.GetType().Name}"),
    };

    private static TradeEventData DataOf(Trade? before, TradeEvent happened) => happened switch
    {
        TradeEvent.Proposed proposed => new() { Changes = new() { Added = proposed.Items.Select(Of).ToValueList() } },
        TradeEvent.TableChanged changed => new() { Changes = ChangesOf(before!, changed) },
        TradeEvent.MessagePosted message => new() { MessageId = message.MessageId, Text = message.Text },
        TradeEvent.Closed { Cause: not CloseCause.None } closed => new() { Reason = CloseReasons.Name(closed.Cause) },
        _ => TradeEventData.Empty,
    };

    private static TableChanges ChangesOf(Trade before, TradeEvent.TableChanged changed) => new()
    {
        Added = changed.Added.Select(Of).ToValueList(),
        Removed = before.Items.Where(item => changed.Removed.Contains(item.Id)).Select(Of).ToValueList(),
        Altered = changed.Altered
            .Select(item => TableDifference.Altered(before.ItemOf(item.Id)!.Shown.Pokemon, item.Shown.Pokemon))
            .ToValueList(),
    };
}

using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Grains.Trades.Rules;

/// <summary>The next state of a room. An event that is not known here throws: it is never skipped.</summary>
public static class TradeEvolution
{
    public static Trade Evolve(Trade? trade, TradeEvent happened) => happened switch
    {
        TradeEvent.Proposed proposed when trade is null => Open(proposed),
        _ when trade is null => throw new InvalidOperationException($"{happened.GetType().Name} before the proposal"),
        TradeEvent.TableChanged changed => Next(trade) with
        {
            Revision = trade.Revision + 1,
            Items = Apply(trade.Items, changed),
            Parties = trade.Parties.Select(party => AfterChange(party, changed)).ToValueList(),
            ExpiresAt = changed.ExpiresAt,
        },
        TradeEvent.Confirmed confirmed => Next(trade) with { Parties = SetConfirmation(trade, confirmed.By, trade.Revision) },
        TradeEvent.Unconfirmed unconfirmed => Next(trade) with { Parties = SetConfirmation(trade, unconfirmed.By, null) },
        TradeEvent.MessagePosted => Next(trade),
        TradeEvent.Settled settled => Next(trade) with
        {
            Status = TradeStatus.Completed,
            ClosedAt = settled.At,
            Parties = SetConfirmation(trade, settled.By, trade.Revision),
        },
        TradeEvent.Closed closed => Next(trade) with { Status = closed.Status, ClosedAt = closed.At, Cause = closed.Cause },
        _ => throw new InvalidOperationException($"unknown event {happened.GetType().Name}"),
    };

    private static Trade Open(TradeEvent.Proposed proposed) => new()
    {
        Id = proposed.Id,
        Status = TradeStatus.Open,
        Guard = 1,
        Revision = 1,
        Sequence = 1,
        ProposedBy = proposed.By ?? throw new InvalidOperationException("a proposal has a proposer"),
        Note = proposed.Note,
        Parties = proposed.Parties,
        Items = proposed.Items,
        CreatedAt = proposed.At,
        ExpiresAt = proposed.ExpiresAt,
    };

    private static Trade Next(Trade trade) => trade with { Guard = trade.Guard + 1, Sequence = trade.Sequence + 1 };

    private static ValueList<TableItem> Apply(ValueList<TableItem> items, TradeEvent.TableChanged changed) =>
        items.Where(item => !changed.Removed.Contains(item.Id))
            .Select(item => changed.Altered.FirstOrDefault(altered => altered.Id == item.Id) ?? item)
            .Concat(changed.Added)
            .ToValueList();

    private static Party AfterChange(Party party, TradeEvent.TableChanged changed) => party with
    {
        ConfirmedRevision = null,
        ReviewEndsAt = changed.Reviewers.Contains(party.User) ? changed.ReviewEndsAt : party.ReviewEndsAt,
    };

    private static ValueList<Party> SetConfirmation(Trade trade, UserId? by, int? revision) =>
        trade.Parties.Select(party => party.User == by ? party with { ConfirmedRevision = revision } : party).ToValueList();
}

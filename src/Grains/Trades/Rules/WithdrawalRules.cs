using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Grains.Trades.Rules;

/// <summary>Taking back and closing. Refusals in this order: not_found, trade_closed, then what each names.</summary>
public static class WithdrawalRules
{
    public static Decision Unconfirm(Trade trade, UserId by, DateTimeOffset now)
    {
        if (RoomRules.Check(trade, by, now) is { } closed)
            return Decision.Refuse(closed);

        return trade.PartyOf(by).ConfirmedRevision is null ? Decision.Nothing : new TradeEvent.Unconfirmed { By = by, At = now };
    }

    /// <summary>Refused to the proposer with not_invited.</summary>
    public static Decision Reject(Trade trade, UserId by, DateTimeOffset now)
    {
        if (RoomRules.Check(trade, by, now) is { } closed)
            return Decision.Refuse(closed);
        if (trade.ProposedBy == by)
            return Decision.Refuse(RefusalCode.NotInvited, "Only who was invited can reject a trade; you can cancel it.");

        return new TradeEvent.Closed { By = by, At = now, Status = TradeStatus.Rejected };
    }

    public static Decision Cancel(Trade trade, UserId by, DateTimeOffset now)
    {
        if (RoomRules.Check(trade, by, now) is { } closed)
            return Decision.Refuse(closed);

        return new TradeEvent.Closed { By = by, At = now, Status = TradeStatus.Cancelled };
    }

    /// <summary>The system's close: expiry only once it is due, any other cause at once.</summary>
    public static Decision Close(Trade trade, CloseCause cause, DateTimeOffset now)
    {
        if (!trade.IsOpen)
            return Decision.Nothing;
        if (cause is CloseCause.Expired)
            return now < trade.ExpiresAt ? Decision.Nothing : new TradeEvent.Closed { At = now, Status = TradeStatus.Expired };

        return new TradeEvent.Closed { At = now, Status = TradeStatus.Cancelled, Cause = cause };
    }
}

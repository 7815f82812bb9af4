using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Grains.Trades.Rules;

/// <summary>Refusals of a confirmation, in this order: not_found, trade_closed, stale_revision, empty_table, review_pause.</summary>
public static class ConfirmationRules
{
    public static Decision Decide(Trade trade, ConfirmTrade command, DateTimeOffset now)
    {
        if (RoomRules.Check(trade, command.By, now) is { } closed)
            return Decision.Refuse(closed);
        if (command.Revision != trade.Revision)
            return Decision.Refuse(RoomRules.StaleRevision);
        if (trade.Items.Count == 0)
            return Decision.Refuse(RefusalCode.EmptyTable, "There is nothing on the table.");
        if (trade.PartyOf(command.By).ConfirmedRevision == trade.Revision)
            return Decision.Nothing;
        if (trade.PartyOf(command.By).ReviewEndsAt is { } reviewEndsAt && now < reviewEndsAt)
            return Decision.Refuse(ReviewPause(reviewEndsAt - now));

        return trade.AllOthersHaveConfirmed(command.By)
            ? new TradeEvent.Settled { By = command.By, At = now }
            : new TradeEvent.Confirmed { By = command.By, At = now };
    }

    private static Refusal ReviewPause(TimeSpan left) =>
        Refusal.Of(RefusalCode.ReviewPause, "The table has just been changed: look at it first.") with
        {
            RetryAfterSeconds = Math.Max(1, (int)Math.Ceiling(left.TotalSeconds)),
        };
}

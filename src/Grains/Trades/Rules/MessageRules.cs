using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Grains.Trades.Rules;

/// <summary>Refusals of a message, in this order: validation_failed, not_found, trade_closed, room_full.</summary>
public static class MessageRules
{
    public static Decision Decide(Trade trade, PostMessage command, DateTimeOffset now, TradeOptions options)
    {
        if (PlainText.Problem(command.Text, 1, options.MessageLengthMax) is { } problem)
            return Decision.Refuse(Refusal.Invalid([new FieldProblem { Field = "text", Reason = problem }]));
        if (RoomRules.Check(trade, command.By, now) is { } closed)
            return Decision.Refuse(closed);
        if (trade.Sequence >= options.EventsMax)
            return Decision.Refuse(RoomRules.RoomFull);

        return new TradeEvent.MessagePosted
        {
            By = command.By,
            At = now,
            MessageId = Derived.Id("message", command.By, command.CommandId, 0),
            Text = command.Text,
        };
    }
}

using PokeTradeVault.Contracts;

namespace PokeTradeVault.Grains.Trades.Rules;

/// <summary>What the rules say to a command: an event, a refusal, or yes with nothing to do.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    public static Decision Nothing { get; } = new NothingToDo();

    public static Decision Refuse(RefusalCode code, string detail) => new Refused(Refusal.Of(code, detail));

    public static Decision Refuse(Refusal refusal) => new Refused(refusal);

    /// <param name="refusal">null where who was asked could not say.</param>
    public static Decision Of(Refusal? refusal) => refusal is null ? throw new TimeoutException("no answer that can be relied on") : Refuse(refusal);

    public static implicit operator Decision(TradeEvent happened) => new Accepted(happened);

    public sealed record Accepted(TradeEvent Event) : Decision;

    public sealed record Refused(Refusal Refusal) : Decision;

    public sealed record NothingToDo : Decision;
}

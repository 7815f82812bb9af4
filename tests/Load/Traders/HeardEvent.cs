using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Load.Traders;

/// <summary>How an event came to a connection.</summary>
internal enum HeardBy
{
    None = 0,
    Push = 1,

    /// <summary>Fetched by <c>Watch</c>: on joining, after a gap, a lost connection or a beat.</summary>
    CatchUp = 2,
}

/// <summary>One event of a room, each sequence once and in order, whichever way it came.</summary>
/// <param name="At">The moment that the event names, by the server's clock; the commit follows it.</param>
/// <param name="Arrived">By <see cref="TimeProvider.GetTimestamp"/> of the target's clock.</param>
internal sealed record HeardEvent(Guid Trade, int Sequence, TradeEventKind Kind, Guid? By, DateTimeOffset At, long Arrived, HeardBy How);

using PokeTradeVault.Contracts;

namespace PokeTradeVault.Grains.Trades.Rules;

/// <summary>What every command to a room is asked first: not_found to a stranger, then trade_closed.</summary>
public static class RoomRules
{
    public static Refusal NotFound { get; } = Refusal.Of(RefusalCode.NotFound, "There is no such trade.");

    public static Refusal StaleRevision { get; } =
        Refusal.Of(RefusalCode.StaleRevision, "The table has changed since the revision that you have seen.");

    public static Refusal RoomFull { get; } =
        Refusal.Of(RefusalCode.RoomFull, "So much has happened in this room that it can only be confirmed or closed.");

    public static Refusal? Check(Trade trade, UserId by, DateTimeOffset now)
    {
        if (!trade.Involves(by))
            return NotFound;
        if (!trade.IsOpen)
            return Refusal.Of(RefusalCode.TradeClosed, "This trade is closed.");
        return now >= trade.ExpiresAt ? Refusal.Of(RefusalCode.TradeClosed, "This trade has expired.") : null;
    }

    /// <summary>
    /// Refusals that no retry can turn, and so are not kept: the trade will not open again, a revision will not come back.
    /// One that has expired and is still open is another matter: a twin of this room may be closing it by that very command.
    /// </summary>
    public static bool IsForGood(Refusal refusal, Trade? trade) =>
        refusal.Code is RefusalCode.NotFound or RefusalCode.StaleRevision || (refusal.Code is RefusalCode.TradeClosed && trade is not { IsOpen: true });
}

using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Grains.Trades.Views;

/// <summary>What <c>trade.reason</c> and the wire say of a close that no party asked for.</summary>
internal static class CloseReasons
{
    public static string? Name(CloseCause cause) => cause switch
    {
        CloseCause.None or CloseCause.Expired => null,
        CloseCause.Blocked => "blocked",
        CloseCause.Suspended => "suspended",
        CloseCause.AccountDeleted => "account_deleted",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "unknown cause"),
    };

    public static CloseCause Parse(string? name) => name switch
    {
        null => CloseCause.None,
        "blocked" => CloseCause.Blocked,
        "suspended" => CloseCause.Suspended,
        "account_deleted" => CloseCause.AccountDeleted,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "unknown reason"),
    };
}

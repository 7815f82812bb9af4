using Microsoft.Extensions.Logging;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Grains.Trades;

internal static partial class TradesLog
{
    [LoggerMessage(LogLevel.Warning, "Trade {Trade}: a collection has not heard of it in time ({Fault}); that heals by itself")]
    public static partial void NoticeLost(this ILogger logger, TradeId trade, string fault);

    [LoggerMessage(LogLevel.Warning, "Trade {Trade}: a command was interrupted")]
    public static partial void Interrupted(this ILogger logger, TradeId trade, Exception fault);

    [LoggerMessage(LogLevel.Warning, "Trade {Trade} forgets what it knows, after an outcome that nobody can tell")]
    public static partial void Forgetting(this ILogger logger, TradeId trade);

    [LoggerMessage(LogLevel.Warning, "The sweep was interrupted; the next one goes on")]
    public static partial void SweepInterrupted(this ILogger logger, Exception fault);
}

using Microsoft.Extensions.Logging;

namespace PokeTradeVault.Grains.Trades.Store.Group;

internal static partial class GroupLog
{
    [LoggerMessage(LogLevel.Information, "A transaction of {Actions} gathered actions was rolled back ({Cause}); each runs by itself")]
    public static partial void FellApart(this ILogger logger, int actions, string cause);
}

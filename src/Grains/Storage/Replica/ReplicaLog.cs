using Microsoft.Extensions.Logging;

namespace PokeTradeVault.Grains.Storage;

internal static partial class ReplicaLog
{
    [LoggerMessage(LogLevel.Information, "The replica follows closely: reads that may lag go to it")]
    public static partial void ReplicaFollows(this ILogger logger);

    [LoggerMessage(LogLevel.Warning, "The replica is not read from ({State}): reads that may lag go to the primary")]
    public static partial void ReplicaLeft(this ILogger logger, ReplicaState state, Exception? fault);
}

using Microsoft.Extensions.Logging;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Grains.Collections;

public sealed partial class CollectionGrain
{
    [LoggerMessage(LogLevel.Warning, "A command of {Owner} has an unknown outcome; the vault forgets.")]
    private partial void LogUnknown(UserId owner);

    [LoggerMessage(LogLevel.Warning, "The rows of the vault of {Owner} can't be reached; it forgets.")]
    private partial void LogUnreachable(Exception error, UserId owner);
}

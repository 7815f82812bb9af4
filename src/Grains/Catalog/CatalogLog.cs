using Microsoft.Extensions.Logging;

namespace PokeTradeVault.Grains.Catalog;

internal static partial class CatalogLog
{
    [LoggerMessage(LogLevel.Warning, "Species {Number} was not refreshed: PokeAPI {Reason}")]
    public static partial void SpeciesFailed(this ILogger logger, int number, string reason);

    [LoggerMessage(LogLevel.Warning, "What PokeAPI brought could not be written; the next refresh goes on")]
    public static partial void RefreshNotWritten(this ILogger logger, Exception fault);

    [LoggerMessage(LogLevel.Information, "Catalog refreshed: {Refreshed} species, {Failed} failed")]
    public static partial void Refreshed(this ILogger logger, int refreshed, int failed);

    [LoggerMessage(LogLevel.Warning, "The refresh of the catalog ended early, after {Refreshed} species: {Reason}. The next one goes on")]
    public static partial void RefreshInterrupted(this ILogger logger, int refreshed, string reason);

    [LoggerMessage(LogLevel.Warning, "Whether the catalog has changed could not be read; it is looked for again")]
    public static partial void NotFollowed(this ILogger logger, Exception fault);

    [LoggerMessage(LogLevel.Warning, "The refresh of the catalog has not started; its next turn does")]
    public static partial void RefreshNotStarted(this ILogger logger, Exception fault);

    [LoggerMessage(LogLevel.Information, "The refresh of the catalog was stopped; its next turn goes on")]
    public static partial void RefreshStopped(this ILogger logger);

    [LoggerMessage(LogLevel.Error, "The refresh of the catalog has failed")]
    public static partial void RefreshFailed(this ILogger logger, Exception fault);
}

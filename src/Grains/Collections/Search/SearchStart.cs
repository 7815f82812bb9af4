using Microsoft.Extensions.Logging;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Collections;

/// <summary>Once a silo has become active; what is interrupted is done at the next start.</summary>
internal sealed partial class SearchStart(SearchUpkeep upkeep, ILogger<SearchStart> log) : ILifecycleParticipant<ISiloLifecycle>
{
    public void Participate(ISiloLifecycle lifecycle) =>
        lifecycle.Subscribe(nameof(SearchStart), ServiceLifecycleStage.Last, Start);

    private async Task Start(CancellationToken cancellation)
    {
        try
        {
            await upkeep.WriteTerms(cancellation);
            await upkeep.NumberPokemon(cancellation);
        }
        catch (Exception fault) when (StorageErrors.IsPassing(fault))
        {
            LogInterrupted(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The upkeep of the search was interrupted; the next start goes on with it")]
    private partial void LogInterrupted(Exception fault);
}

using Microsoft.Extensions.Logging;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Catalog;

/// <summary>Wakes the nightly refresh when a silo has become active; from then on its reminder does.</summary>
internal sealed class RefreshStart(IGrainFactory grains, ILogger<RefreshStart> logger) : ILifecycleParticipant<ISiloLifecycle>
{
    public void Participate(ISiloLifecycle lifecycle) =>
        lifecycle.Subscribe(nameof(RefreshStart), ServiceLifecycleStage.Last, Start);

    private async Task Start(CancellationToken cancellation)
    {
        try
        {
            await grains.GetGrain<IRefreshGrain>(0).Start();
        }
        catch (Exception fault) when (StorageErrors.IsPassing(fault))
        {
            logger.RefreshNotStarted(fault);
        }
    }
}

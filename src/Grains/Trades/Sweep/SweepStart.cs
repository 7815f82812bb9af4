using Microsoft.Extensions.Logging;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Trades.Sweep;

/// <summary>Wakes the sweep when a silo has become active; from then on its reminder does.</summary>
internal sealed class SweepStart(IGrainFactory grains, ILogger<SweepStart> logger) : ILifecycleParticipant<ISiloLifecycle>
{
    public void Participate(ISiloLifecycle lifecycle) =>
        lifecycle.Subscribe(nameof(SweepStart), ServiceLifecycleStage.Last, Start);

    private async Task Start(CancellationToken cancellation)
    {
        try
        {
            await grains.GetGrain<ISweepGrain>(0).Start();
        }
        catch (Exception fault) when (StorageErrors.IsPassing(fault))
        {
            logger.SweepInterrupted(fault);
        }
    }
}

using Orleans.Configuration;

namespace PokeTradeVault.Silo;

/// <summary>What Orleans leaves without a bound by default.</summary>
internal static class Bounds
{
    private const int RequestsPerGrainMax = 500;

    public static void AddBounds(this ISiloBuilder silo)
    {
        // A grain takes one call at a time: what waits for one that is busy is turned away beyond this, before it is begun.
        silo.Services.AddOptions<SiloMessagingOptions>()
            .Configure(messaging => messaging.MaxEnqueuedRequestsHardLimit = RequestsPerGrainMax)
            .BindConfiguration("Messaging");
        // Both look at the memory of the whole machine, which others may have filled: for silos that have a limit of their own.
        silo.Services.AddOptions<LoadSheddingOptions>().BindConfiguration("LoadShedding");
        silo.Services.AddOptions<GrainCollectionOptions>().BindConfiguration("GrainCollection");
    }
}

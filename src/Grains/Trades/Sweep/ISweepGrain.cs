namespace PokeTradeVault.Grains.Trades.Sweep;

/// <summary>One for the cluster, key 0: finds what time or other acts have left for trades to do. On no trader's path.</summary>
[Alias("ptv.ISweepGrain")]
internal interface ISweepGrain : IGrainWithIntegerKey
{
    /// <summary>Called by each silo when it starts; the reminder and the timer then keep it going.</summary>
    [Alias("Start")]
    Task Start();
}

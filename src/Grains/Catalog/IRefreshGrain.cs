namespace PokeTradeVault.Grains.Catalog;

/// <summary>One for the cluster, key 0: refreshes the catalog each night. On no trader's path.</summary>
[Alias("ptv.IRefreshGrain")]
internal interface IRefreshGrain : IGrainWithIntegerKey
{
    /// <summary>Called by each silo when it starts; the reminder then keeps it going.</summary>
    [Alias("Start")]
    Task Start();

    /// <summary>Starts a refresh if one is due and none is running; does not wait for it.</summary>
    [Alias("Look")]
    Task Look();
}

namespace PokeTradeVault.Grains.Catalog;

/// <summary>The catalog that this host answers from: grows with each refresh that it has learnt of. What is kept of the catalog is kept under it.</summary>
public sealed class CatalogVersion
{
    private long known;

    public long Known
    {
        get => Interlocked.Read(ref known);
        internal set => Interlocked.Exchange(ref known, value);
    }
}

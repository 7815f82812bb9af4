namespace PokeTradeVault.Catalog.Snapshots;

/// <summary>What composing text needs of Unicode, as the generator writes it.</summary>
internal sealed record UnicodeFile
{
    public required string Version { get; init; }

    /// <summary>Each: code point, 1 where composing gives it back, then its full canonical decomposition.</summary>
    public required int[][] Decomposed { get; init; }

    /// <summary>Combining marks; each: first code point, last one, rank among the marks that may be put in order.</summary>
    public required int[][] Marks { get; init; }
}

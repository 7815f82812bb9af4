using PokeTradeVault.Contracts;

namespace PokeTradeVault.Catalog;

/// <summary>What an owner keeps with a Pokémon and a transfer clears: normalised, within the bounds of the input.</summary>
public sealed record OwnerNotes
{
    public static OwnerNotes Empty { get; } = new();

    /// <summary>At most 1,000 characters; null where there are none.</summary>
    public string? Notes { get; init; }

    /// <summary>At most 20, no two alike without regard to case, in the order written.</summary>
    public ValueList<string> Tags { get; init; } = [];

    public bool ForTrade { get; init; }

    public bool Favourite { get; init; }
}

using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog;

/// <summary>Reads a Pokémon as its owner wrote it down against the catalog: canonical names, defaults filled in, or every problem named.</summary>
public interface IPokemonCheck
{
    /// <summary>Pure and in memory; microseconds.</summary>
    CheckedPokemon Check(PokemonInput input);
}

/// <summary>Either a sheet without problems, or problems without a sheet.</summary>
public sealed record CheckedPokemon
{
    public PokemonSheet? Sheet { get; init; }

    /// <summary>The owner's own side of the same input; null where <see cref="Sheet"/> is.</summary>
    public OwnerNotes? Own { get; init; }

    /// <summary>In the order of the input's fields.</summary>
    public ValueList<FieldProblem> Problems { get; init; } = [];
}

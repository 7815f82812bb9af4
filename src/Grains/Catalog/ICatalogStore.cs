using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Grains.Catalog;

/// <summary>Reads what refreshes have brought.</summary>
public interface ICatalogStore
{
    /// <summary>Grows with each change of <see cref="Updates"/>.</summary>
    Task<long> Version(CancellationToken cancellation);

    Task<CatalogUpdates> Updates(CancellationToken cancellation);

    /// <param name="number">Of the national Pokédex.</param>
    Task<SpeciesTexts> Texts(int number, CancellationToken cancellation);

    Task<RefreshState> Refresh(CancellationToken cancellation);
}

/// <summary>What every host has in memory.</summary>
public sealed record CatalogUpdates
{
    public required long Version { get; init; }

    /// <summary>Species that the shipped catalog lacks.</summary>
    public required ValueList<Species> Added { get; init; }

    /// <summary>By national number, in all languages.</summary>
    public required IReadOnlyDictionary<int, ValueList<string>> Names { get; init; }
}

/// <summary>Both empty where no refresh has brought any.</summary>
public sealed record SpeciesTexts
{
    /// <summary>By language.</summary>
    public required ValueList<SpeciesName> Names { get; init; }

    /// <summary>By language and version.</summary>
    public required ValueList<FlavourText> FlavourTexts { get; init; }
}

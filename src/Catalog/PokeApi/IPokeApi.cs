using PokeTradeVault.Contracts;

namespace PokeTradeVault.Catalog.PokeApi;

/// <summary>The part of PokeAPI's version 2 that the catalog is refreshed from. Where nothing usable comes, and nothing is kept, a <see cref="PokeApiException"/>.</summary>
public interface IPokeApi
{
    /// <param name="limit">1 to 1,000.</param>
    Task<Brought<SpeciesPage>> List(int offset, int limit, CancellationToken cancellation);

    /// <param name="number">Of the national Pokédex.</param>
    Task<Brought<ForeignSpecies>> Species(int number, CancellationToken cancellation);

    /// <param name="slug">As <see cref="ForeignSpecies.DefaultPokemon"/> has it.</param>
    Task<Brought<ForeignPokemon>> Pokemon(string slug, CancellationToken cancellation);
}

/// <param name="Failure">Why the server's own answer could not be had: the value is an older one. Null for one that is fresh.</param>
public sealed record Brought<T>(T Value, string? Failure);

/// <param name="Count">How many species there are in all.</param>
/// <param name="Numbers">Of this page's.</param>
public sealed record SpeciesPage(int Count, ValueList<int> Numbers);

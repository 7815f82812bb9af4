using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog.PokeApi;

/// <summary>A species as PokeAPI has it: checked against the format's bounds, not yet against the catalog.</summary>
public sealed record ForeignSpecies
{
    /// <summary>Of the national Pokédex.</summary>
    public required int Number { get; init; }

    /// <summary>In English.</summary>
    public required string Name { get; init; }

    public required int Generation { get; init; }

    /// <summary>0 to 1; null where it has no gender.</summary>
    public required double? MaleShare { get; init; }

    /// <summary>As the catalog calls them.</summary>
    public required ValueList<string> EggGroups { get; init; }

    /// <summary>The earlier stage's number.</summary>
    public required int? EvolvesFrom { get; init; }

    /// <summary>One a language, in the languages' order.</summary>
    public required ValueList<SpeciesName> Names { get; init; }

    /// <summary>One a language and version, in their order.</summary>
    public required ValueList<FlavourText> FlavourTexts { get; init; }

    /// <summary>Slug of the variety that it is by default.</summary>
    public required string DefaultPokemon { get; init; }
}

/// <summary>A variety of a species: what it is in battle.</summary>
public sealed record ForeignPokemon
{
    /// <summary>One or two, by slug.</summary>
    public required ValueList<string> Types { get; init; }

    public required Stats BaseStats { get; init; }

    /// <summary>By slug, in the order of their slots.</summary>
    public required ValueList<SpeciesAbility> Abilities { get; init; }
}

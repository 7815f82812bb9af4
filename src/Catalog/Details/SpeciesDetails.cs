using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog.Details;

/// <summary>Everything about one species in one of its forms, but for its moves.</summary>
public sealed record SpeciesDetails
{
    /// <summary>Canonical, form included.</summary>
    public required string Name { get; init; }

    /// <summary>Number in the national Pokédex.</summary>
    public required int Num { get; init; }

    /// <summary>1 to 9: where this form appeared first.</summary>
    public required int Generation { get; init; }

    /// <summary>The species without its form; its own name where it is that.</summary>
    public required string BaseSpecies { get; init; }

    /// <summary>What the form is called; null for a base form that has no name of its own.</summary>
    public string? Form { get; init; }

    public required string SpriteKey { get; init; }

    /// <summary>False for forms of a battle only, mega, gigantamax and fused ones: a vault refuses them.</summary>
    public required bool Storable { get; init; }

    /// <summary>For a form that no vault holds: the one that it comes from.</summary>
    public string? ChangesFrom { get; init; }

    /// <summary>One or two.</summary>
    public required ValueList<string> Types { get; init; }

    public required Stats BaseStats { get; init; }

    public required ValueList<AbilityEntry> Abilities { get; init; }

    /// <summary>Abilities that later generations took away; a Pokémon of a game of that time may have them.</summary>
    public required ValueList<PastAbility> PastAbilities { get; init; }

    /// <summary>What it can be, the likelier first.</summary>
    public required ValueList<Gender> Genders { get; init; }

    /// <summary>Share of males among those that have a gender, 0 to 1; null where it has none.</summary>
    public double? MaleShare { get; init; }

    public required ValueList<string> EggGroups { get; init; }

    /// <summary>The one Tera type that the form has, where the games fix it.</summary>
    public string? FixedTeraType { get; init; }

    /// <summary>Held items of which the form needs one.</summary>
    public required ValueList<string> NeedsItem { get; init; }

    /// <summary>Neither hatched nor met in the wild: given, or met once, with a level and moves of its own.</summary>
    public required bool EventOnly { get; init; }

    /// <summary>All forms of the species, the base form first; one where it has no others.</summary>
    public required ValueList<FormEntry> Forms { get; init; }

    /// <summary>Its whole line, earlier stages first; itself alone where nothing evolves.</summary>
    public required ValueList<EvolutionEntry> EvolutionLine { get; init; }

    /// <summary>The species' names in other languages, by language; none until the catalog has been refreshed.</summary>
    public ValueList<SpeciesName> Names { get; init; } = [];

    /// <summary>What the games' Pokédexes say of the species, by language and version; none until the catalog has been refreshed.</summary>
    public ValueList<FlavourText> FlavourTexts { get; init; } = [];
}

public sealed record FormEntry
{
    public required string Name { get; init; }

    /// <summary>What the form is called; null for a base form that has no name of its own.</summary>
    public string? Form { get; init; }

    public required string SpriteKey { get; init; }

    public required bool Storable { get; init; }
}

/// <summary>One stage of a line, and how it comes of the one before.</summary>
public sealed record EvolutionEntry
{
    public required string Name { get; init; }

    public required int Num { get; init; }

    public required string SpriteKey { get; init; }

    /// <summary>Null for the first stage.</summary>
    public Evolution? Evolution { get; init; }
}

using System.Text.Json.Serialization;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Catalog;

/// <summary>A species in one of its forms.</summary>
public sealed record Species
{
    /// <summary>Canonical: Showdown's display name, form included, such as <c>Ogerpon-Wellspring</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Number in the national Pokédex, the same for all its forms.</summary>
    public required int Number { get; init; }

    /// <summary>1 to 9: where this form appeared first.</summary>
    public required int Generation { get; init; }

    /// <summary>One or two.</summary>
    public required ValueList<string> Types { get; init; }

    public required Stats BaseStats { get; init; }

    /// <summary>In the order of their slots; those of the latest generation that knows the species.</summary>
    public required ValueList<SpeciesAbility> Abilities { get; init; }

    public required ValueList<PastAbility> PastAbilities { get; init; }

    /// <summary>What it can be, the likelier first, male before female where neither is.</summary>
    public required ValueList<Gender> Genders { get; init; }

    /// <summary>Share of males, 0 to 1; null where it has no gender.</summary>
    public required double? MaleShare { get; init; }

    /// <summary>The species without its form; its own name where it is that.</summary>
    public required string BaseSpecies { get; init; }

    /// <summary>Null for a base form.</summary>
    public required string? Form { get; init; }

    /// <summary>What the base form itself is called, where it has a name: <c>Plant</c> for Wormadam.</summary>
    public required string? BaseForm { get; init; }

    public required FormKind Kind { get; init; }

    /// <summary>For a form that no box can hold: the one that it comes from.</summary>
    public required string? ChangesFrom { get; init; }

    /// <summary>The one Tera type that the form has, where the games fix it.</summary>
    public required string? FixedTeraType { get; init; }

    /// <summary>Held items of which the form needs one.</summary>
    public required ValueList<string> NeedsItem { get; init; }

    /// <summary>How its earlier stage becomes it; null for a first stage.</summary>
    public required Evolution? Evolution { get; init; }

    public required ValueList<string> EggGroups { get; init; }

    /// <summary>Differs from its base form in looks alone.</summary>
    public required bool IsCosmetic { get; init; }

    public bool CanBeStored => Kind is FormKind.Storable;
}

/// <summary>Whether a box can hold a form.</summary>
public enum FormKind
{
    None = 0,
    Storable = 1,

    /// <summary>Lasts for a battle only: Aegislash-Blade.</summary>
    Battle = 2,

    /// <summary>Mega Evolution or Primal Reversion.</summary>
    Mega = 3,
    Gigantamax = 4,

    /// <summary>Two Pokémon in one, which must part before either is traded: Kyurem-White.</summary>
    Fused = 5,
}

[JsonConverter(typeof(SnakeCaseEnumConverter<AbilitySlot>))]
public enum AbilitySlot
{
    None = 0,
    First = 1,
    Second = 2,
    Hidden = 3,

    /// <summary>Given at events or by a change of form.</summary>
    Special = 4,
}

public sealed record SpeciesAbility(string Name, AbilitySlot Slot);

/// <summary>An ability that the species lost after generation <paramref name="LastGeneration"/>.</summary>
public sealed record PastAbility(string Name, int LastGeneration);

/// <param name="From">The earlier stage.</param>
/// <param name="Level">The least level, where it evolves by one.</param>
/// <param name="Kind">Showdown's word (<c>trade</c>, <c>useItem</c>, <c>levelFriendship</c>, ...); null for a plain level.</param>
/// <param name="Item">Used, or held.</param>
/// <param name="Move">Known.</param>
/// <param name="Region">Where it must happen.</param>
/// <param name="Condition">Anything else, in words.</param>
public sealed record Evolution(string From, int? Level, string? Kind, string? Item, string? Move, string? Region, string? Condition);

using PokeTradeVault.Catalog.Names;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog;

/// <summary>A species as the catalog's search answers it.</summary>
public sealed record SpeciesEntry
{
    /// <summary>Canonical, form included.</summary>
    public required string Name { get; init; }

    /// <summary>Number in the national Pokédex.</summary>
    public required int Num { get; init; }

    public required ValueList<string> Types { get; init; }

    public required ValueList<AbilityEntry> Abilities { get; init; }

    /// <summary>What it can be, the likelier first: the first one is what an omitted gender becomes.</summary>
    public required ValueList<Gender> Genders { get; init; }

    public required Stats BaseStats { get; init; }

    /// <summary>1 to 9.</summary>
    public required int Generation { get; init; }

    /// <summary>Lower-case name with hyphens, without diacritics and punctuation: <c>mr-mime-galar</c>.</summary>
    public required string SpriteKey { get; init; }

    /// <summary>False for forms of a battle only, mega, gigantamax and fused ones: a vault refuses them.</summary>
    public required bool Storable { get; init; }

    internal static SpeciesEntry Of(Species species) => new()
    {
        Name = species.Name,
        Num = species.Number,
        Types = species.Types,
        Abilities = species.Abilities.Select(ability => new AbilityEntry { Name = ability.Name, Slot = ability.Slot }).ToValueList(),
        Genders = species.Genders,
        BaseStats = species.BaseStats,
        Generation = species.Generation,
        SpriteKey = KeyOf(species),
        Storable = species.CanBeStored,
    };

    internal static string KeyOf(Species species) => string.Join('-', NameKey.Words(species.Name));
}

public sealed record AbilityEntry
{
    public required string Name { get; init; }

    public required AbilitySlot Slot { get; init; }
}

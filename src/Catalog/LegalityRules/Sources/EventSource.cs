using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog.LegalityRules.Sources;

/// <summary>A distribution, a gift, an in-game trade or one encounter, as the games gave it.</summary>
internal sealed record EventSource
{
    public required GamePool Pool { get; init; }

    public required int Level { get; init; }

    public bool IsEgg { get; init; }

    public ShinyChance Shiny { get; init; } = ShinyChance.Never;

    /// <summary>Null: any that the species can be; likewise for all below.</summary>
    public Gender? Gender { get; init; }

    public string? Nature { get; init; }

    public bool HasHiddenAbility { get; init; }

    /// <summary>Canonical names; empty: any but the hidden one.</summary>
    public IReadOnlyList<string> Abilities { get; init; } = [];

    /// <summary>By stat: <c>hp</c>, <c>atk</c>, ...</summary>
    public IReadOnlyDictionary<string, int> Ivs { get; init; } = new Dictionary<string, int>();

    /// <summary>How many IVs are 31 at least.</summary>
    public int PerfectIvs { get; init; }

    public string? Ball { get; init; }

    /// <summary>Canonical names; more than four where one of several sets was given.</summary>
    public required IReadOnlyList<string> Moves { get; init; }
}

internal enum ShinyChance
{
    None = 0,
    Never = 1,
    May = 2,
    Must = 3,
}

namespace PokeTradeVault.Catalog.LegalityRules.Sources;

/// <summary>All that is known of how one species and form is come by and what it learns itself, without its earlier stages.</summary>
internal sealed record SpeciesSources
{
    public required string Name { get; init; }

    /// <summary>Neither hatched nor met in the wild: from <see cref="Events"/> alone.</summary>
    public bool IsEventOnly { get; init; }

    /// <summary>Generations in which its hidden ability was given out.</summary>
    public PoolSet HiddenIn { get; init; }

    /// <summary>The lowest level of one from GO; null where GO never had it.</summary>
    public int? GoLevel { get; init; }

    /// <summary>The same for a shiny one.</summary>
    public int? GoShinyLevel { get; init; }

    /// <summary>Met below the level of its evolution, or where events alone give it later.</summary>
    public IReadOnlyList<WildSource> Wild { get; init; } = [];

    /// <summary>The lowest level first.</summary>
    public IReadOnlyList<EventSource> Events { get; init; } = [];

    /// <summary>By the move's canonical name; without what events alone give.</summary>
    public required IReadOnlyDictionary<string, LearnSource[]> Moves { get; init; }

    /// <summary>Games that know it.</summary>
    public PoolSet Pools { get; init; }
}

/// <param name="Level">The lowest.</param>
internal readonly record struct WildSource(GamePool Pool, int Level);

namespace PokeTradeVault.Catalog.LegalityRules.Sources;

/// <summary>A species with what it can have been before: its form's base and its earlier evolutions, itself first.</summary>
internal sealed record SpeciesLine
{
    /// <summary>Longer lines there are none; a circle in the data would be one.</summary>
    private const int StagesMax = 8;

    public required IReadOnlyList<LineStage> Stages { get; init; }

    /// <summary>Whether its first stage is neither hatched nor met in the wild.</summary>
    public bool IsEventOnly => Stages[^1].Sources.IsEventOnly;

    /// <summary>Games that know any stage.</summary>
    public PoolSet Pools { get; private init; }

    public PoolSet HiddenIn { get; private init; }

    /// <summary>Without stages where the games list nothing for it.</summary>
    public static SpeciesLine Of(Species species, SpeciesCatalog catalog, Learnsets learnsets)
    {
        var stages = new List<LineStage>();
        var (current, level) = (species, 0);
        while (current is not null && stages.Count < StagesMax)
        {
            var own = learnsets.Find(current.Name);
            var shown = own is null ? catalog.Find(current.ChangesFrom ?? current.BaseSpecies) ?? current : current;
            if ((own ?? learnsets.Find(shown.Name)) is not { } sources) break;
            stages.Add(new LineStage(sources, level));
            var evolution = sources.IsEventOnly ? null : current.Evolution ?? shown.Evolution;
            level = Math.Max(level, evolution?.Level ?? 0);
            current = catalog.Find(evolution?.From ?? shown.ChangesFrom);
        }

        return new SpeciesLine
        {
            Stages = stages,
            Pools = stages.Aggregate(default(PoolSet), (pools, stage) => pools.With(stage.Sources.Pools)),
            HiddenIn = stages.Aggregate(default(PoolSet), (pools, stage) => pools.With(stage.Sources.HiddenIn)),
        };
    }
}

/// <param name="LevelAfter">The lowest level at which it can have become what the line is of; 0 where no level is needed.</param>
internal sealed record LineStage(SpeciesSources Sources, int LevelAfter);

using PokeTradeVault.Catalog.LegalityRules.Sources;

namespace PokeTradeVault.Catalog.LegalityRules;

/// <summary>One way in which a Pokémon may have come into a game. It is legal if one of them breaks no rule.</summary>
internal abstract record Explanation
{
    private Explanation()
    {
    }

    /// <summary>Hatched, or met where its kind lives.</summary>
    public sealed record Common : Explanation
    {
        public static Common Instance { get; } = new();
    }

    public sealed record Given(LineStage Stage, EventSource Event) : Explanation
    {
        public override string ToString() =>
            $"the {(Event.IsEgg ? "egg" : "event or encounter")} of {GamePools.TitleOf(Event.Pool)} that gives {Stage.Sources.Name} at level {Event.Level}";
    }

    /// <summary>Of a kind that later games give at events alone.</summary>
    public sealed record Met(LineStage Stage, WildSource Wild) : Explanation;

    public sealed record FromGo(LineStage Stage) : Explanation;

    /// <summary>The likeliest first: what tells the reasons where several come equally near.</summary>
    public static IEnumerable<Explanation> Of(SpeciesLine line, GamePool origin)
    {
        if (!line.IsEventOnly && origin is not GamePool.Go) yield return Common.Instance;
        foreach (var stage in line.Stages.Reverse())
        {
            foreach (var given in stage.Sources.Events)
                if (origin is GamePool.None || origin == given.Pool) yield return new Given(stage, given);
            foreach (var wild in stage.Sources.IsEventOnly ? stage.Sources.Wild : [])
                if (origin is GamePool.None || origin == wild.Pool) yield return new Met(stage, wild);
            if (origin is GamePool.Go && stage.Sources.GoLevel is not null) yield return new FromGo(stage);
        }
    }
}

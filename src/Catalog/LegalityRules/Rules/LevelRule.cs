using PokeTradeVault.Catalog.LegalityRules.Sources;

namespace PokeTradeVault.Catalog.LegalityRules.Rules;

/// <summary>The level is not below that of its evolution, of its event or of where it is met.</summary>
internal static class LevelRule
{
    private const string Id = "L-LEVEL";

    public static void Judge(JudgedPokemon pokemon, Explanation explanation, ReasonList reasons)
    {
        var least = Least(pokemon, explanation);
        if (pokemon.Sheet.Level < least) reasons.Add("level", Id, WhyNot(pokemon, explanation, least));
    }

    private static int Least(JudgedPokemon pokemon, Explanation explanation) => explanation switch
    {
        Explanation.Common => LeastCommon(pokemon),
        Explanation.Given given => Math.Max(given.Event.Level, given.Stage.LevelAfter),
        Explanation.Met met => Math.Max(met.Wild.Level, met.Stage.LevelAfter),
        Explanation.FromGo go => Math.Max(LeastFromGo(pokemon, go.Stage.Sources), go.Stage.LevelAfter),
        _ => throw new InvalidOperationException($"Unknown explanation {explanation.GetType().Name}."),
    };

    /// <summary>Evolved, or met in the wild below the level at which it would evolve.</summary>
    private static int LeastCommon(JudgedPokemon pokemon)
    {
        var least = pokemon.Line.Stages[^1].LevelAfter;
        foreach (var stage in pokemon.Line.Stages)
        {
            foreach (var wild in stage.Sources.Wild)
            {
                if (pokemon.Origin is GamePool.None || GamePools.GenerationOf(pokemon.Origin) == GamePools.GenerationOf(wild.Pool))
                    least = Math.Min(least, Math.Max(wild.Level, stage.LevelAfter));
            }
        }

        return least;
    }

    private static int LeastFromGo(JudgedPokemon pokemon, SpeciesSources sources) =>
        (pokemon.Sheet.Shiny ? sources.GoShinyLevel : null) ?? sources.GoLevel ?? 0;

    private static string WhyNot(JudgedPokemon pokemon, Explanation explanation, int least)
    {
        var name = pokemon.Species.Name;
        return explanation switch
        {
            Explanation.Given given when given.Event.Level == least => $"{given} can't be below it",
            Explanation.Met => $"{name} is met at level {least} at the lowest",
            Explanation.FromGo => $"{name} comes from GO at level {least} at the lowest",
            _ => $"{name} has evolved, or is met, at level {least} at the lowest",
        };
    }
}

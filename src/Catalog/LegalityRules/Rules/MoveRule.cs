using PokeTradeVault.Catalog.LegalityRules.Sources;

namespace PokeTradeVault.Catalog.LegalityRules.Rules;

/// <summary>
/// Each move was given with it, or it, its form's base or an earlier evolution learns it in a game where it can have been. What
/// events alone give must come from one event.
/// </summary>
internal static class MoveRule
{
    private const string Id = "L-MOVE";

    public static void Judge(JudgedPokemon pokemon, Explanation explanation, ReasonList reasons)
    {
        for (var i = 0; i < pokemon.Moves.Count && !reasons.IsFull; i++)
        {
            var move = pokemon.Moves[i];
            if (explanation is Explanation.Given given && given.Event.Moves.Contains(move)) continue;
            if (!IsLearnt(pokemon, explanation, move)) reasons.Add($"moves[{i}]", Id, WhyNot(pokemon, move));
        }
    }

    private static bool IsLearnt(JudgedPokemon pokemon, Explanation explanation, string move)
    {
        foreach (var stage in pokemon.Line.Stages)
        {
            if (!stage.Sources.Moves.TryGetValue(move, out var sources)) continue;
            foreach (var source in sources)
                if (pokemon.Reach.Has(source.Pool) && source.Level <= pokemon.Sheet.Level && Fits(pokemon.Origin, explanation, source)) return true;
        }

        return false;
    }

    private static bool Fits(GamePool origin, Explanation explanation, LearnSource source) => source.Way switch
    {
        LearnWay.Egg => IsPassedOnLater(source.Pool) || (explanation is Explanation.Common && (origin is GamePool.None || origin == source.Pool)),
        LearnWay.DreamWorld => explanation is Explanation.Common && origin is GamePool.None or GamePool.Generation5,
        LearnWay.Transfer when source.Pool is GamePool.Generation7 => origin is GamePool.None or GamePool.Generation1 or GamePool.Generation2,
        LearnWay.Transfer => origin is GamePool.None or GamePool.LetsGo or GamePool.Go,
        _ => true,
    };

    /// <summary>From generation 8 on an egg move is learnt after hatching too, from another that knows it.</summary>
    private static bool IsPassedOnLater(GamePool pool) => pool is GamePool.Generation8 or GamePool.Generation9;

    private static string WhyNot(JudgedPokemon pokemon, string move)
    {
        var name = pokemon.Species.Name;
        var sources = pokemon.Line.Stages.SelectMany(stage => stage.Sources.Moves.TryGetValue(move, out var found) ? found : []).ToList();
        var reached = sources.Where(source => pokemon.Reach.Has(source.Pool)).ToList();
        if (reached.Count > 0 && reached.TrueForAll(source => source.Level > pokemon.Sheet.Level))
            return $"{name} learns {move} at level {reached.Min(source => source.Level)} at the earliest";
        if (sources.Count > 0 && pokemon.Sheet.OriginGame is { } game)
            return $"{name} can't have learnt {move} if it comes from {game}";
        if (sources.Count > 0)
            return $"{move} can't be had together with what its event gave";
        return pokemon.Line.Stages.Any(stage => stage.Sources.Events.Any(each => each.Moves.Contains(move)))
            ? $"{name} knows {move} from an event alone, and none fits"
            : $"{name} can't learn {move} in any game";
    }
}

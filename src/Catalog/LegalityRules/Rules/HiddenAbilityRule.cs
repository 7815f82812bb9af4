using PokeTradeVault.Catalog.LegalityRules.Sources;

namespace PokeTradeVault.Catalog.LegalityRules.Rules;

/// <summary>
/// A hidden ability was given out in the generation that it comes from, or it can have been in a game with Ability Patches.
/// From the Virtual Console all come with it.
/// </summary>
internal static class HiddenAbilityRule
{
    private const string Id = "L-HIDDEN";

    public static void Judge(JudgedPokemon pokemon, Explanation explanation, ReasonList reasons)
    {
        if (explanation is Explanation.Given || !pokemon.HasHiddenAbility || pokemon.WasIn(GamePools.WithAbilityPatch)) return;
        var wasGiven = pokemon.Origin switch
        {
            GamePool.None => pokemon.Line.HiddenIn != default,
            GamePool.Generation1 or GamePool.Generation2 => true,
            _ => pokemon.Line.HiddenIn.Has((GamePool)GamePools.GenerationOf(pokemon.Origin)),
        };
        if (!wasGiven)
            reasons.Add("ability", Id, $"{pokemon.Sheet.Ability} is the hidden ability of {pokemon.Species.Name}, which {Where(pokemon)} never gave out");
    }

    private static string Where(JudgedPokemon pokemon) => pokemon.Sheet.OriginGame ?? "the games";
}

using PokeTradeVault.Catalog.LegalityRules.Sources;

namespace PokeTradeVault.Catalog.LegalityRules.Rules;

/// <summary>
/// A ball is no younger than the game that its Pokémon comes from, a Cherish Ball holds gifts alone, and a gift lies in the ball
/// in which it was given. Whatever the ball, it may lie in a Poke Ball here: that is what an omitted one becomes.
/// </summary>
internal static class BallRule
{
    private const string Id = "L-BALL";
    private const string GiftBall = "Cherish Ball";

    public static void Judge(JudgedPokemon pokemon, Explanation explanation, ReasonList reasons)
    {
        if (pokemon.Ball is not { } ball) return;
        if (explanation is Explanation.Given { Event.Ball: { } given } && given != ball.Name)
            reasons.Add("ball", Id, $"{explanation} comes in a {given}");
        else if (ball.Name is GiftBall && explanation is not Explanation.Given { Event.Ball: GiftBall })
            reasons.Add("ball", Id, $"a {GiftBall} holds what was given away at events alone");
        else if (pokemon.Origin is not GamePool.None && ball.Generation > GamePools.GenerationOf(pokemon.Origin))
            reasons.Add("ball", Id, $"{ball.Name} is of generation {ball.Generation}, {pokemon.Sheet.OriginGame} is older");
    }
}

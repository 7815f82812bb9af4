using PokeTradeVault.Catalog.LegalityRules.Sources;

namespace PokeTradeVault.Catalog.LegalityRules.Rules;

/// <summary>The game that it comes from knows it, or what it was before it evolved.</summary>
internal static class OriginRule
{
    private const string Id = "L-ORIGIN";

    public static void Judge(JudgedPokemon pokemon, Explanation explanation, ReasonList reasons)
    {
        if (explanation is Explanation.Common && pokemon.Origin is not GamePool.None && !pokemon.Line.Pools.Has(pokemon.Origin))
            Refuse(pokemon, reasons);
    }

    /// <summary>Nothing explains one from that game.</summary>
    public static void Refuse(JudgedPokemon pokemon, ReasonList reasons) =>
        reasons.Add("originGame", Id, $"no {pokemon.Species.Name} is known to come from {pokemon.Sheet.OriginGame}");
}

using PokeTradeVault.Catalog.LegalityRules.Sources;

namespace PokeTradeVault.Catalog.LegalityRules.Rules;

/// <summary>An event or encounter that is never shiny gave no shiny one, and one that always is gave no other.</summary>
internal static class ShinyRule
{
    private const string Id = "L-SHINY";

    public static void Judge(JudgedPokemon pokemon, Explanation explanation, ReasonList reasons)
    {
        var shiny = pokemon.Sheet.Shiny;
        if (explanation is Explanation.Given given && given.Event.Shiny == (shiny ? ShinyChance.Never : ShinyChance.Must))
            reasons.Add("shiny", Id, $"{given} is {(shiny ? "never" : "always")} shiny");
        else if (explanation is Explanation.FromGo go && shiny && go.Stage.Sources.GoShinyLevel is null)
            reasons.Add("shiny", Id, $"no shiny {pokemon.Species.Name} is known to come from GO");
    }
}

using PokeTradeVault.Catalog.Names;

namespace PokeTradeVault.Catalog.Checks;

/// <summary>The ability must be one that the species can have, or had in the generation of the game that it comes from.</summary>
internal static class AbilityRule
{
    private const string Field = "ability";

    /// <returns>The species' first ability where none was written.</returns>
    public static string? Read(ProblemList problems, GameCatalog catalog, string? text, Species? species, OriginGame? game)
    {
        if (text is null)
            return species?.Abilities[0].Name;
        if (OfAddedSpecies(catalog, text, species) is { } own)
            return own;

        var ability = NameRule.Optional(problems, catalog.Abilities, Field, "ability", text);
        if (ability is null || species is null)
            return null;
        if (species.Abilities.Any(each => each.Name == ability.Name))
            return ability.Name;

        var past = species.PastAbilities.FirstOrDefault(each => each.Name == ability.Name);
        if (past is not null && game is not null && game.Generation <= past.LastGeneration)
            return ability.Name;

        problems.Add(Field, past is null ? WhyNot(species, ability) : WhyNotAnyMore(species, past));
        return null;
    }

    /// <summary>A species that a refresh has brought may have an ability that no list knows.</summary>
    private static string? OfAddedSpecies(GameCatalog catalog, string text, Species? species) =>
        species is null || catalog.Abilities.Find(text) is not null
            ? null
            : species.Abilities.FirstOrDefault(each => NameKey.Of(each.Name) == NameKey.Of(text))?.Name;

    private static string WhyNot(Species species, Ability ability) =>
        $"{species.Name} can't have {ability.Name}; it can have {string.Join(" or ", species.Abilities.Select(each => each.Name))}";

    private static string WhyNotAnyMore(Species species, PastAbility past) =>
        $"{species.Name} had {past.Name} up to generation {past.LastGeneration} only: give a game of that time as originGame";
}

namespace PokeTradeVault.Catalog.Checks;

/// <summary>The species must exist, in a form that a box can hold.</summary>
internal static class SpeciesRule
{
    private const string Field = "species";

    public static Species? Read(ProblemList problems, SpeciesCatalog catalog, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            problems.Add(Field, "is required");
        else if (catalog.Find(text) is not { } species)
            problems.Add(Field, NameRule.Unknown("species", text, catalog.Nearest(text)));
        else if (!species.CanBeStored)
            problems.Add(Field, WhyNot(catalog, species));
        else
            return species;
        return null;
    }

    private static string WhyNot(SpeciesCatalog catalog, Species species)
    {
        var instead = $"enter {(catalog.Find(species.ChangesFrom) is { CanBeStored: true } form ? form.Name : species.BaseSpecies)}";
        return species.Kind switch
        {
            FormKind.Mega => $"{species.Name} lasts for a battle only (Mega Evolution or Primal Reversion): {instead}",
            FormKind.Gigantamax => $"{species.Name} lasts for a battle only (Gigantamax): {instead}",
            FormKind.Battle => $"{species.Name} is a form that lasts for a battle only: {instead}",
            FormKind.Fused => $"{species.Name} is two Pokémon in one and can't be traded: separate them and {instead}",
            _ => throw new InvalidOperationException($"Nothing says why {species.Name} can't be stored."),
        };
    }
}

namespace PokeTradeVault.Catalog.Checks;

/// <summary>Only a species with a Gigantamax form can Gigantamax.</summary>
internal static class GigantamaxRule
{
    private const string Field = "gigantamax";

    public static bool Read(ProblemList problems, SpeciesCatalog catalog, bool? gigantamax, Species? species)
    {
        if (gigantamax is true && species is not null && !catalog.CanGigantamax(species))
            problems.Add(Field, $"{species.Name} has no Gigantamax form");
        return gigantamax ?? false;
    }
}

using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Catalog.Checks;

/// <summary>The gender must be one that the species can have.</summary>
internal static class GenderRule
{
    private const string Field = "gender";

    /// <returns>The species' likelier gender where none was written.</returns>
    public static Gender? Read(ProblemList problems, string? text, Species? species)
    {
        if (text is null)
            return species?.Genders[0];

        if (LowerCaseGenderConverter.Parse(text) is not { } gender)
            problems.Add(Field, "must be male, female or none");
        else if (species is null || species.Genders.Contains(gender))
            return gender;
        else
            problems.Add(Field, WhyNot(species));
        return null;
    }

    private static string WhyNot(Species species) => species.Genders switch
    {
        [Gender.Male] => $"{species.Name} is always male",
        [Gender.Female] => $"{species.Name} is always female",
        [Gender.Genderless] => $"{species.Name} has no gender",
        _ => $"{species.Name} is male or female",
    };
}

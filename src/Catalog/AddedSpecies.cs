using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog;

/// <summary>A species that a refresh has brought: its default form, of which less is known than of a shipped one.</summary>
public static class AddedSpecies
{
    /// <summary>What all have in common.</summary>
    public static Species Of(int number, string name) => new()
    {
        Name = name,
        Number = number,
        Generation = 0,
        Types = [],
        BaseStats = new Stats { Hp = 0, Atk = 0, Def = 0, Spa = 0, Spd = 0, Spe = 0 },
        Abilities = [],
        PastAbilities = [],
        Genders = [],
        MaleShare = null,
        BaseSpecies = name,
        Form = null,
        BaseForm = null,
        Kind = FormKind.Storable,
        ChangesFrom = null,
        FixedTeraType = null,
        NeedsItem = [],
        Evolution = null,
        EggGroups = [],
        IsCosmetic = false,
    };

    /// <summary>What it can be, the likelier first.</summary>
    /// <param name="maleShare">0 to 1; null where it has no gender.</param>
    public static ValueList<Gender> GendersOf(double? maleShare) => maleShare switch
    {
        null => [Gender.Genderless],
        1 => [Gender.Male],
        0 => [Gender.Female],
        >= 0.5 => [Gender.Male, Gender.Female],
        _ => [Gender.Female, Gender.Male],
    };

    /// <summary>From what it evolves is known, how is not.</summary>
    public static Evolution EvolvesFrom(string earlier) => new(earlier, null, "other", null, null, null, null);
}

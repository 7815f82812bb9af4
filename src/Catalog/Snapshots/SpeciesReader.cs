using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog.Snapshots;

/// <summary>Makes a species of its row.</summary>
internal static class SpeciesReader
{
    public static Species Read(SpeciesRow row) => new()
    {
        Name = row.Name,
        Number = row.Num,
        Generation = row.Gen,
        Types = row.Types.ToValueList(),
        BaseStats = StatsOf(row.Stats),
        Abilities = row.Abilities.Select(pair => new SpeciesAbility(pair.Value, SlotOf(pair.Key))).OrderBy(ability => ability.Slot).ToValueList(),
        PastAbilities = row.PastAbilities?.Select(pair => new PastAbility(pair.Key, pair.Value)).ToValueList() ?? [],
        Genders = GendersOf(row),
        MaleShare = row.Gender switch { "M" => 1, "F" => 0, "N" => null, _ => row.Male ?? 0.5 },
        BaseSpecies = row.Base ?? row.Name,
        Form = row.Form,
        BaseForm = row.BaseForm,
        Kind = KindOf(row.Kind),
        ChangesFrom = row.ChangesFrom ?? (row.Kind is null ? null : row.Base),
        FixedTeraType = row.Tera,
        NeedsItem = row.NeedsItem?.ToValueList() ?? [],
        Evolution = row.Prevo is null
            ? null
            : new Evolution(row.Prevo, row.EvoLevel, row.EvoType, row.EvoItem, row.EvoMove, row.EvoRegion, row.EvoCondition),
        EggGroups = row.EggGroups.ToValueList(),
        IsCosmetic = row.Cosmetic,
    };

    private static Stats StatsOf(int[] stats) =>
        new() { Hp = stats[0], Atk = stats[1], Def = stats[2], Spa = stats[3], Spd = stats[4], Spe = stats[5] };

    private static ValueList<Gender> GendersOf(SpeciesRow row) => row.Gender switch
    {
        "M" => [Gender.Male],
        "F" => [Gender.Female],
        "N" => [Gender.Genderless],
        null => row.Male < 0.5 ? [Gender.Female, Gender.Male] : [Gender.Male, Gender.Female],
        _ => throw Unreadable(row.Gender),
    };

    private static AbilitySlot SlotOf(string slot) => slot switch
    {
        "0" => AbilitySlot.First,
        "1" => AbilitySlot.Second,
        "H" => AbilitySlot.Hidden,
        "S" => AbilitySlot.Special,
        _ => throw Unreadable(slot),
    };

    private static FormKind KindOf(string? kind) => kind switch
    {
        null => FormKind.Storable,
        "battle" => FormKind.Battle,
        "mega" => FormKind.Mega,
        "gmax" => FormKind.Gigantamax,
        "fused" => FormKind.Fused,
        _ => throw Unreadable(kind),
    };

    private static InvalidOperationException Unreadable(string word) => new($"The snapshot says \"{word}\", which has no meaning here.");
}

using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Catalog.Exchange.Showdown;

/// <summary>What the first line of a set says, and what only all of its lines together say.</summary>
internal static class NamedSet
{
    private const int LevelLeftOut = 100;

    public static void Begin(GameCatalog catalog, SetDraft draft, TextLine line, NameLine name)
    {
        var gender = name.GenderSign is { } sign ? GenderSigns.Find(sign) : null;
        draft.Input = draft.Input with { Nickname = name.Nickname, Gender = gender, Item = name.Item };
        if (gender is not null)
            draft.Gives("gender");
        if (name.Item is not null)
            draft.Gives("item");
        TakeSpecies(catalog, draft, line, name.Species, gender);
    }

    /// <summary>Reads the species; what it names may be another form than the words say, and then that is noted.</summary>
    /// <param name="gender">Null where the text gives none.</param>
    public static void TakeSpecies(GameCatalog catalog, SetDraft draft, TextLine line, string written, string? gender)
    {
        var species = catalog.Species.Find(written);
        var meant = Gendered(catalog, species, written, gender) ?? Gigantamaxed(catalog, species) ?? Terastallized(catalog, species) ?? species;
        draft.Input = draft.Input with { Species = meant?.Name ?? written };
        if (meant is null || meant == species)
            return;
        if (species is { Kind: FormKind.Gigantamax })
        {
            draft.Input = draft.Input with { Gigantamax = true };
            draft.Note(line.Number, line.Text, $"{species.Name} lasts for a battle only: read as {meant.Name} that can Gigantamax");
        }
        else if (species is { Kind: FormKind.Battle })
        {
            draft.Note(line.Number, line.Text, $"{species.Name} lasts for a battle only: read as {meant.Name}");
        }
        else
        {
            draft.Note(line.Number, line.Text, $"read as {meant.Name}");
        }
    }

    /// <summary>What the format means by leaving it out; and Hidden Power's type sets the IVs that it needs, where the text gives none.</summary>
    public static void Complete(GameCatalog catalog, SetDraft draft)
    {
        draft.Input = draft.Input with { Level = draft.Input.Level ?? LevelLeftOut };
        TakeHiddenPowerType(draft);
        var moves = draft.Input.Moves ?? [];
        var type = moves.Select(move => HiddenPower.TypeIn(catalog.Moves.Find(move)?.Name)).FirstOrDefault(each => each is not null);
        if (type is null)
            return;
        var at = draft.HiddenPowerAt ?? new TextLine(draft.Line, "");
        if (!draft.HasGiven("ivs"))
        {
            var ivs = HiddenPower.BestIvs(type);
            draft.Input = draft.Input with { Ivs = HiddenPower.Written(ivs) };
            if (HiddenPower.Words(ivs) is { Length: > 0 } words)
                draft.Note(at.Number, at.Text, $"Hidden Power {type} needs other IVs than 31, and none are given: set to {words}");
        }
        else if (HiddenPower.TypeOf(HiddenPower.Filled(draft.Input.Ivs)) is var other && other != type)
        {
            draft.Note(at.Number, at.Text, $"these IVs make it Hidden Power {other}, unless it is Hyper Trained");
        }
    }

    private static void TakeHiddenPowerType(SetDraft draft)
    {
        if (draft.HiddenPowerType is not { } type)
            return;
        var moves = draft.Input.Moves ?? [];
        var plain = moves.Select(move => string.Equals(move, HiddenPower.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (plain.Contains(true))
            draft.Input = draft.Input with { Moves = [.. moves.Select((move, index) => plain[index] ? $"{HiddenPower.Name} {type.Text}" : move)] };
        else
            draft.Note(type.Number, type.Text, "is the type of a Hidden Power that is not among the moves: not used");
    }

    /// <summary>Nidoran and species whose sexes are forms: <c>Indeedee (F)</c> is Indeedee-F.</summary>
    private static Species? Gendered(GameCatalog catalog, Species? species, string written, string? gender)
    {
        if (gender is not ("male" or "female") || species?.Genders.Contains(LowerCaseGenderConverter.Parse(gender)!.Value) is true)
            return null;
        var form = catalog.Species.Find($"{species?.Name ?? written}-{(gender is "male" ? 'M' : 'F')}");
        return form is not null && form.Genders is [var only] && only == LowerCaseGenderConverter.Parse(gender) ? form : null;
    }

    private static Species? Gigantamaxed(GameCatalog catalog, Species? species) =>
        species is { Kind: FormKind.Gigantamax } && catalog.Species.Find(species.ChangesFrom) is { } form && catalog.Species.CanGigantamax(form)
            ? form
            : null;

    /// <summary>What Ogerpon and its like turn into is named for what they are when they Terastallize.</summary>
    private static Species? Terastallized(GameCatalog catalog, Species? species) =>
        species is { Kind: FormKind.Battle } && species.Form?.EndsWith("-Tera", StringComparison.Ordinal) is true
            ? catalog.Species.Find(species.ChangesFrom)
            : null;
}

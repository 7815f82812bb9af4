using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog.Exchange.Showdown;

/// <summary>
/// Showdown's one-line form: <c>name|species|item|ability|moves|nature|evs|gender|ivs|shiny|level|rest</c>, sets parted by <c>]</c>.
/// The rest is <c>happiness,hiddenPower,ball,gigantamax,dynamaxLevel,teraType</c> and, ours alone, <c>ot,otId,language,originGame</c>.
/// </summary>
internal static class PackedReader
{
    private const int FieldCount = 12;

    /// <summary>No line of text has eleven bars, unless a nickname is made of them.</summary>
    public static bool IsPacked(GameCatalog catalog, string text) =>
        text.AsSpan().Count('|') >= FieldCount - 1 && NameLine.Read(catalog, text).Known is null;

    /// <summary>All sets of a line; empty ones are none.</summary>
    public static IEnumerable<SetDraft> ReadLine(GameCatalog catalog, TextLine line, NoteBudget budget, int setsMax)
    {
        var (sets, title) = Parted(line.Text);
        foreach (var text in sets.Where(text => text.AsSpan().ContainsAnyExcept('|', ' ')).Take(setsMax))
        {
            var draft = Read(catalog, line with { Text = text }, budget);
            if (title is not null)
                draft.Note(line.Number, title, "the title of a team or a box: not kept");
            title = null;
            yield return draft;
        }
    }

    /// <summary>A list of teams has format and title in front of each: <c>gen9ou]My team|...</c>.</summary>
    private static (IEnumerable<string> Sets, string? Title) Parted(string text)
    {
        var sets = text.Split(']');
        if (sets is not [var format, var first, ..] || format.Contains('|') || first.AsSpan().Count('|') < FieldCount)
            return (sets, null);
        var bar = first.IndexOf('|', StringComparison.Ordinal);
        return ([first[(bar + 1)..], .. sets[2..]], $"{format}]{first[..bar]}");
    }

    private static SetDraft Read(GameCatalog catalog, TextLine line, NoteBudget budget)
    {
        var fields = line.Text.Split('|', FieldCount + 1);
        string Field(int index) => index < fields.Length ? fields[index].Trim() : "";
        var (name, species) = (PackedText.Read(Field(0)), Field(1));
        var draft = new SetDraft(line.Number, name.Length > 0 ? name : species, budget) { HasDetails = true };
        NamedSet.TakeSpecies(catalog, draft, line, species.Length > 0 ? species : name, GenderSigns.Find(Field(7)));
        draft.Input = draft.Input with
        {
            Nickname = species.Length > 0 && name.Length > 0 ? name : null,
            Item = Given(Field(2)),
            Ability = Ability(catalog, draft.Input.Species, Field(3)),
            Nature = Given(Field(5)),
            Gender = Field(7) is { Length: > 0 } gender ? GenderSigns.Find(gender) ?? gender : null,
            Evs = Stats(draft, "evs", Field(6), omitted: 0),
            Ivs = Stats(draft, "ivs", Field(8), omitted: 31),
            Shiny = Field(9) is { Length: > 0 } shiny ? Shiny(draft, shiny) : null,
            Level = Field(10) is { Length: > 0 } level ? Whole(draft, "level", level) : null,
        };
        foreach (var move in Field(4).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            draft.TakeMove(line with { Text = move }, move);
        PackedRest.Read(draft, line, Field(11));
        if (fields.Length > FieldCount)
            draft.Note(line.Number, fields[FieldCount], "stands behind the last field of a packed set: not used");
        return draft;
    }

    internal static string? Given(string text) => text.Length > 0 ? text : null;

    internal static int? Whole(SetDraft draft, string field, string text)
    {
        var number = WholeNumber.Read(text);
        if (number is null)
            draft.Problem(field, "must be a whole number");
        return number;
    }

    /// <summary>By name, or by its slot.</summary>
    private static string? Ability(GameCatalog catalog, string? species, string text)
    {
        AbilitySlot? slot = text switch
        {
            "0" => AbilitySlot.First,
            "1" => AbilitySlot.Second,
            "H" => AbilitySlot.Hidden,
            "S" => AbilitySlot.Special,
            _ => null,
        };
        return slot is null ? Given(text) : catalog.Species.Find(species)?.Abilities.FirstOrDefault(ability => ability.Slot == slot)?.Name ?? text;
    }

    private static bool? Shiny(SetDraft draft, string text)
    {
        if (text is "S")
            return true;
        if (Flags.Read(text) is { } flag)
            return flag;
        draft.Problem("shiny", "must be S or empty");
        return null;
    }

    private static StatsInput? Stats(SetDraft draft, string field, string text, int omitted)
    {
        if (text.Length == 0)
            return null;
        draft.Gives(field);
        var values = text.Split(',', StatNames.All.Count + 1);
        var stats = new StatsInput();
        foreach (var (stat, value) in StatNames.All.Zip(values, (stat, value) => (stat, value.Trim())))
            stats = stat.With(stats, value.Length == 0 ? omitted : Whole(draft, $"{field}.{stat.Name}", value));
        if (values.Length > StatNames.All.Count)
            draft.Note(draft.Line, text, "holds more than six stats: the first six are taken");
        return stats;
    }
}

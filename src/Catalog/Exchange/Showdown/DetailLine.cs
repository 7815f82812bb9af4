using System.Collections.Frozen;
using PokeTradeVault.Catalog.Names;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog.Exchange.Showdown;

/// <summary>Every line of a set but its first.</summary>
internal static class DetailLine
{
    private const string NatureEnding = " nature";
    private const string MoveMarks = "-~–—•*－";

    private static readonly FrozenDictionary<string, Detail> Keys = new Dictionary<string, Detail>
    {
        ["ability"] = Text("ability", (input, value) => input with { Ability = value }),
        ["trait"] = Text("ability", (input, value) => input with { Ability = value }),
        ["item"] = Text("item", (input, value) => input with { Item = value }),
        ["nature"] = Text("nature", (input, value) => input with { Nature = value }),
        ["pokeball"] = Text("ball", (input, value) => input with { Ball = value }),
        ["ball"] = Text("ball", (input, value) => input with { Ball = value }),
        ["teratype"] = Text("teraType", (input, value) => input with { TeraType = value }),
        ["ot"] = Text("ot", (input, value) => input with { Ot = value }),
        ["originaltrainer"] = Text("ot", (input, value) => input with { Ot = value }),
        ["origin"] = Text("originGame", (input, value) => input with { OriginGame = value }),
        ["language"] = Text("language", (input, value) => input with { Language = value }),
        ["level"] = Whole("level", (input, value) => input with { Level = value }),
        ["happiness"] = Whole("happiness", (input, value) => input with { Happiness = value }),
        ["friendship"] = Whole("happiness", (input, value) => input with { Happiness = value }),
        ["dynamaxlevel"] = Whole("dynamaxLevel", (input, value) => input with { DynamaxLevel = value }),
        ["otid"] = Whole("otId", (input, value) => input with { OtId = value }),
        ["tid"] = Whole("otId", (input, value) => input with { OtId = value }),
        ["shiny"] = Flag("shiny", (input, value) => input with { Shiny = value }),
        ["gigantamax"] = Flag("gigantamax", (input, value) => input with { Gigantamax = value }),
        ["evs"] = new("evs", (draft, line, value) => draft.Input = draft.Input with { Evs = StatsLine.Read(draft, line, "evs", value) ?? draft.Input.Evs }),
        ["ivs"] = new("ivs", (draft, line, value) => draft.Input = draft.Input with { Ivs = StatsLine.Read(draft, line, "ivs", value) ?? draft.Input.Ivs }),
        ["gender"] = new("gender", (draft, _, value) => draft.Input = draft.Input with { Gender = GenderSigns.Find(value) ?? value }),
        ["hiddenpower"] = new("hiddenPower", (draft, line, value) => draft.HiddenPowerType = line with { Text = value }),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether it looks like one, whatever stands in it.</summary>
    public static bool IsOne(string text) => IsMove(text) || IsNature(text) || KeyOf(text) is not null;

    /// <returns>False where it is none.</returns>
    public static bool Read(SetDraft draft, TextLine line)
    {
        if (IsMove(line.Text))
            TakeMove(draft, line);
        else if (IsNature(line.Text))
            Take(Keys["nature"], draft, line, line.Text[..^NatureEnding.Length]);
        else if (KeyOf(line.Text) is { } detail)
            Take(detail, draft, line, line.Text[(ColonOf(line.Text) + 1)..]);
        else
            return false;
        return draft.HasDetails = true;
    }

    private static bool IsMove(string text) => MoveMarks.Contains(text[0]);

    private static bool IsNature(string text) => PlainMarks.Of(text).EndsWith(NatureEnding, StringComparison.OrdinalIgnoreCase) && ColonOf(text) < 0;

    private static int ColonOf(string text) => text.AsSpan().IndexOfAny(':', '：');

    private static Detail? KeyOf(string text) =>
        ColonOf(text) is > 0 and < NameKey.LengthMax and var colon ? Keys.GetValueOrDefault(NameKey.Of(text[..colon])) : null;

    private static void Take(Detail detail, SetDraft draft, TextLine line, string value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            draft.Note(line.Number, line.Text, "says nothing: not used");
            return;
        }

        if (!draft.Gives(detail.Field))
            draft.Note(line.Number, line.Text, "was said before: what stands here counts");
        detail.Read(draft, line, value.Trim());
    }

    private static void TakeMove(SetDraft draft, TextLine line)
    {
        var move = line.Text[1..].Trim();
        if (move.Length == 0)
        {
            draft.Note(line.Number, line.Text, "an empty move: not used");
            return;
        }

        if (PlainMarks.Of(move).IndexOf(" / ", StringComparison.Ordinal) is > 0 and var slash)
        {
            move = move[..slash].TrimEnd();
            draft.Note(line.Number, line.Text, "names several moves: the first is taken");
        }

        draft.TakeMove(line, move);
    }

    private static Detail Text(string field, Func<PokemonInput, string, PokemonInput> with) =>
        new(field, (draft, _, value) => draft.Input = with(draft.Input, value));

    private static Detail Whole(string field, Func<PokemonInput, int, PokemonInput> with) => new(field, (draft, _, value) =>
    {
        if (WholeNumber.Read(value) is { } number)
            draft.Input = with(draft.Input, number);
        else
            draft.Problem(field, "must be a whole number");
    });

    private static Detail Flag(string field, Func<PokemonInput, bool, PokemonInput> with) => new(field, (draft, _, value) =>
    {
        if (Flags.Read(value) is { } flag)
            draft.Input = with(draft.Input, flag);
        else
            draft.Problem(field, Flags.Reason);
    });

    private sealed record Detail(string Field, Action<SetDraft, TextLine, string> Read);
}

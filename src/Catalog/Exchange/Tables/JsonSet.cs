using System.Collections.Frozen;
using System.Text.Json;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Catalog.Exchange.Tables;

/// <summary>One object of a JSON list. A member that is null is as good as left out.</summary>
internal static class JsonSet
{
    private const int ListMax = 100;

    private static readonly FrozenDictionary<string, SetField> Fields = SetField.All.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);

    public static WrittenSet Read(JsonElement set, int line, NoteBudget budget)
    {
        var draft = new SetDraft(line, Title(set), budget);
        if (set.ValueKind is not JsonValueKind.Object)
            draft.Problem("species", "must be an object with the members of a Pokémon");
        else
            TakeMembers(draft, set);
        return draft.Finish();
    }

    private static void TakeMembers(SetDraft draft, JsonElement set)
    {
        foreach (var member in set.EnumerateObject().Where(member => member.Value.ValueKind is not JsonValueKind.Null))
        {
            if (!draft.Gives(member.Name))
                draft.Note(draft.Line, member.Name, "is there twice: the last counts");
            Take(draft, member);
        }
    }

    private static void Take(SetDraft draft, JsonProperty member)
    {
        if (member.Name is "ivs" or "evs")
            TakeStats(draft, member);
        else if (member.Name is "moves")
            draft.Input = draft.Input with { Moves = Texts(draft, member) ?? draft.Input.Moves };
        else if (member.Name is "tags")
            draft.Input = draft.Input with { Tags = Texts(draft, member) ?? draft.Input.Tags };
        else if (Fields.TryGetValue(member.Name, out var field))
            Take(draft, field, member.Value);
        else
            draft.Note(draft.Line, member.Name, "is nothing that can be written of a Pokémon: not used");
    }

    private static void Take(SetDraft draft, SetField field, JsonElement value)
    {
        switch (field, value.ValueKind)
        {
            case (TextField text, JsonValueKind.String) when TextOf(value) is { } words:
                draft.Input = text.With(draft.Input, words);
                break;
            case (WholeField whole, JsonValueKind.Number) when WholeNumber.Read(value.GetRawText()) is { } number:
                draft.Input = whole.With(draft.Input, number);
                break;
            case (FlagField flag, JsonValueKind.True or JsonValueKind.False):
                draft.Input = flag.With(draft.Input, value.GetBoolean());
                break;
            default:
                draft.Problem(field.Name, field switch { WholeField => "must be a whole number", FlagField => "must be true or false", _ => "must be text" });
                break;
        }
    }

    private static void TakeStats(SetDraft draft, JsonProperty stats)
    {
        if (stats.Value.ValueKind is not JsonValueKind.Object)
        {
            draft.Problem(stats.Name, "must be an object with hp, atk, def, spa, spd, spe");
            return;
        }

        foreach (var stat in stats.Value.EnumerateObject().Where(stat => stat.Value.ValueKind is not JsonValueKind.Null))
        {
            var name = $"{stats.Name}.{stat.Name}";
            if (!Fields.TryGetValue(name, out var field))
                draft.Note(draft.Line, name, "names no stat: not used");
            else if (draft.Gives(name))
                Take(draft, field, stat.Value);
            else
                draft.Note(draft.Line, name, "is there twice: the first counts");
        }
    }

    private static ValueList<string>? Texts(SetDraft draft, JsonProperty list)
    {
        if (list.Value.ValueKind is not JsonValueKind.Array || list.Value.GetArrayLength() > ListMax)
        {
            draft.Problem(list.Name, $"must be a list of at most {ListMax} texts");
            return null;
        }

        var texts = new List<string>();
        foreach (var (index, item) in list.Value.EnumerateArray().Index())
        {
            if (item.ValueKind is JsonValueKind.String && TextOf(item) is { } text)
                texts.Add(text);
            else
                draft.Problem($"{list.Name}[{index}]", "must be text");
        }

        return texts.ToValueList();
    }

    /// <returns>Null where the text holds half of a character.</returns>
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Title(JsonElement set) =>
        set.ValueKind is not JsonValueKind.Object ? set.ValueKind.ToString()
        : Text(set, "nickname") ?? Text(set, "species") ?? "";

    private static string? Text(JsonElement set, string name) =>
        set.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String && TextOf(value) is { Length: > 0 } text ? text : null;
}

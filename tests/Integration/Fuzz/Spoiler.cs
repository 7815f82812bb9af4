using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace PokeTradeVault.Integration.Fuzz;

/// <summary>Breaks a JSON body, in its values or in its text.</summary>
internal sealed class Spoiler(Dice dice)
{
    public byte[] Spoil(JsonNode? body)
    {
        if (body is JsonObject members && dice.Chance(0.75))
            SpoilValues(members);
        else if (dice.Chance(0.3))
            body = Nasty.Value(dice);
        var text = Encoding.UTF8.GetBytes(body?.ToJsonString() ?? "null");
        return dice.Chance(0.35) ? SpoilText(text) : text;
    }

    private void SpoilValues(JsonObject members)
    {
        for (var times = 1 + dice.Number(2); times > 0; times--)
        {
            var names = members.Select(member => member.Key).ToList();
            var name = names.Count == 0 || dice.Chance(0.1) ? dice.Pick(["id", "ownerId", "__proto__", "$type", "roles", Nasty.Text(dice)]) : dice.Pick(names);
            if (members[name] is JsonObject inner && dice.Chance(0.6))
                SpoilValues(inner);
            else if (members[name] is JsonArray items && dice.Chance(0.6))
                SpoilItems(items);
            else if (dice.Chance(0.15))
                members.Remove(name);
            else
                members[name] = Nasty.Value(dice);
        }
    }

    private void SpoilItems(JsonArray items)
    {
        if (items.Count > 0 && dice.Chance(0.4))
            items[dice.Number(items.Count)] = Nasty.Value(dice);
        else if (items.Count > 0 && dice.Chance(0.5))
            Repeat(items, 1 + dice.Number(1_200));
        else
            items.Add(Nasty.Value(dice));
    }

    private static void Repeat(JsonArray items, int times)
    {
        var first = items[0];
        for (; times > 0; times--)
            items.Add(first?.DeepClone());
    }

    private byte[] SpoilText(byte[] text)
    {
        var at = dice.Number(text.Length + 1);
        return dice.Number(10) switch
        {
            0 => text[..at],
            1 => [.. text[..at], .. dice.Bytes(1 + dice.Number(4)), .. text[at..]],
            2 => [0xEF, 0xBB, 0xBF, .. text],
            3 => [.. text, .. text],
            4 => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(text)),
            5 => [.. text[..at], .. Encoding.UTF8.GetBytes(dice.Pick(["\\ud800", "\\u0000", "\\udc00", "\\x", "NaN", "/**/", ",", "{", "[", "\"", ":"])), .. text[at..]],
            6 => Twice(text),
            7 => Encoding.UTF8.GetBytes(new string(' ', 70_000) + Encoding.UTF8.GetString(text)),
            8 => [],
            _ => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{new string('[', 5_000)}")),
        };
    }

    /// <summary>A member that is there twice.</summary>
    private static byte[] Twice(byte[] text)
    {
        var json = Encoding.UTF8.GetString(text);
        return Encoding.UTF8.GetBytes(json.Length > 2 && json[0] is '{' ? $"{json[..^1]},{json[1..]}" : json);
    }
}

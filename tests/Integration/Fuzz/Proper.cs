using System.Text.Json.Nodes;

namespace PokeTradeVault.Integration.Fuzz;

/// <summary>Values as the document asks for them, the most of them such as an honest client would send.</summary>
internal sealed class Proper(ApiDocument document, Crowd crowd, Dice dice)
{
    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["species"] = ["Pikachu", "Starmie", "Bulbasaur", "Ogerpon-Wellspring", "Nidoran-F", "Mewtwo", "Rotom-Wash", "Eevee"],
        ["name"] = ["Pikachu", "Bulbasaur", "My box", "Starmie"],
        ["nature"] = ["Adamant", "Jolly", "Hardy"],
        ["ability"] = ["Static", "Lightning Rod", "Overgrow"],
        ["moves"] = ["Thunderbolt", "Growl", "Tackle", "Surf"],
        ["move"] = ["Thunderbolt", "Growl"],
        ["item"] = ["Leftovers", "Light Ball"],
        ["ball"] = ["Poké Ball", "Ultra Ball"],
        ["teraType"] = ["Electric", "Water"],
        ["type"] = ["Electric", "Water"],
        ["originGame"] = ["Scarlet", "Sword"],
        ["language"] = ["English", "Japanese", "en"],
        ["sort"] = ["box", "species", "-level", "created", "-ivs", "name"],
        ["filter"] = ["species=Pikachu", "shiny=true", "level.min=5&level.max=50", ""],
        ["text"] = ["Pikachu\nLevel: 5\n- Growl\n", "species,level\nPikachu,5\nStarmie,50\n", """[{"species":"Pikachu","level":5}]""", "Hello there"],
        ["q"] = ["pika", "thund", "a"],
        ["tags"] = ["mine", "to trade"],
        ["email"] = ["fuzz@example.org"],
        ["password"] = ["Pallet-Town-1"],
    };

    private static readonly Dictionary<string, int> Usual = new(StringComparer.Ordinal) { ["box"] = 7, ["slot"] = 29, ["position"] = 5, ["level"] = 100 };

    /// <summary>What the request's path names: a version in its query or body is that one's.</summary>
    private Crowd.Thing? about;

    public void Begin() => about = null;

    public JsonNode? Value(JsonObject schema, string name = "", int depth = 0)
    {
        schema = document.Resolve(schema);
        if (schema["oneOf"] is JsonArray choices)
            return Value(choices[dice.Number(choices.Count)]!.AsObject(), name, depth);
        if (schema["enum"] is JsonArray words)
            return words[dice.Number(words.Count)]?.DeepClone();
        return TypeOf(schema) switch
        {
            "object" => Object(schema, depth),
            "array" => new JsonArray([.. Enumerable.Range(0, name is "moves" ? 1 : dice.Number(3)).Select(_ => Value(schema["items"]!.AsObject(), name, depth + 1))]),
            "integer" or "number" => JsonValue.Create(Integer(schema, name)),
            "boolean" => JsonValue.Create(dice.Chance(0.5)),
            "string" => JsonValue.Create(Text(schema, name)),
            _ => null,
        };
    }

    public string Id(string name, string path)
    {
        var things = path.StartsWith("/v1/trades", StringComparison.Ordinal) && name is "id" ? crowd.Speaker.Trades
            : path.StartsWith("/v1/auth", StringComparison.Ordinal) ? crowd.Speaker.Sessions
            : path.Contains("changes/{id}", StringComparison.Ordinal) ? crowd.Changes
            : name is "request" or "ask" ? dice.Pick(crowd.Members).Pokemon
            : crowd.Speaker.Pokemon;
        if (things.Count == 0 || dice.Chance(0.05))
            return dice.Guid().ToString();
        var thing = dice.Chance(0.6) ? things[^(1 + dice.Number(Math.Min(4, things.Count)))] : dice.Pick(things);
        if (name is "id" && path.Length > 0)
            about = thing;
        return thing.Id;
    }

    public string Text(JsonObject schema, string name)
    {
        if (schema["format"]?.GetValue<string>() is "uuid")
            return Id(name, "");
        if (name is "with")
            return dice.Pick(dice.Chance(0.95) ? [.. crowd.Members.Where(member => member != crowd.Speaker)] : crowd.Members).Name;
        if (name is "username" && dice.Chance(0.6))
            return dice.Pick(crowd.Members).Name;
        if (name is "cursor" && crowd.Cursors.Count > 0)
            return dice.Pick(crowd.Cursors);
        return name is "ids" ? string.Join(',', Enumerable.Range(0, 3).Select(_ => Id(name, ""))) : dice.Pick(Words.GetValueOrDefault(name) ?? ["some words", "Ash", "x"]);
    }

    private JsonObject Object(JsonObject schema, int depth)
    {
        var made = new JsonObject();
        var required = (schema["required"]?.AsArray() ?? []).Select(each => each!.GetValue<string>()).ToHashSet();
        var properties = schema["properties"]?.AsObject() ?? [];
        var share = dice.Pick<double>(properties.Count > 6 ? [0, 0.1, 0.3, 0.6] : [0.3, 0.5, 0.7]);
        foreach (var (name, property) in properties)
        {
            if (required.Contains(name) || SaysRequired(property!) || name is "forTrade" || dice.Chance(share))
                made[name] = Value(property!.AsObject(), name, depth + 1);
        }
        if (schema["additionalProperties"] is JsonObject && crowd.Speaker.Pokemon is { Count: > 0 } seen && dice.Pick(seen) is var pokemon)
            made[pokemon.Id] = pokemon.Version;
        return made;
    }

    /// <summary>A patch has no such member, and what makes something new does not do without.</summary>
    private static bool SaysRequired(JsonNode property) => property["description"]?.GetValue<string>().StartsWith("Required.", StringComparison.Ordinal) is true;

    private long Integer(JsonObject schema, string name)
    {
        if (name is "version" or "revision" && about is { } thing && dice.Chance(0.9))
            return thing.Version;
        var (least, most) = (Bound(schema, "minimum") ?? 0, Bound(schema, "maximum") ?? Usual.GetValueOrDefault(name, 31));
        return least + dice.Number((int)Math.Min(most - least + 1, 1_000));
    }

    private static long? Bound(JsonObject schema, string name) => schema[name] is JsonValue bound && bound.TryGetValue<long>(out var number) ? number : null;

    /// <summary>The first of its types that is not null: what may be null is left out by chance anyway.</summary>
    private static string? TypeOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray several => several.Select(each => each!.GetValue<string>()).FirstOrDefault(each => each is not "null"),
        JsonValue one => one.GetValue<string>(),
        _ => schema["properties"] is null ? null : "object",
    };
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace PokeTradeVault.Integration.Fuzz;

/// <summary>Compares a value with a schema of the document: types, members that must be there, members that nobody knows, words of enums.</summary>
internal sealed class SchemaCheck(ApiDocument document)
{
    public string? Fault(JsonObject schema, JsonElement value, string path = "answer")
    {
        schema = document.Resolve(schema);
        if (schema["oneOf"] is JsonArray choices)
            return choices.Any(choice => Fault(choice!.AsObject(), value, path) is null) ? null : $"{path} is none of what it may be";
        var types = schema["type"] switch
        {
            JsonArray several => several.Select(each => each!.GetValue<string>()).ToList(),
            JsonValue one => [one.GetValue<string>()],
            _ => [],
        };
        if (value.ValueKind is JsonValueKind.Null)
            return types.Count == 0 || types.Contains("null") ? null : $"{path} is null";
        if (types.Count > 0 && !types.Contains(TypeOf(value)) && !(types.Contains("number") && TypeOf(value) is "integer"))
            return $"{path} is of type {TypeOf(value)}, not {string.Join(" or ", types)}";
        if (schema["enum"] is JsonArray words && !words.Any(word => word?.ToString() == value.ToString()))
            return $"{path} is {value}, which is none of its words";
        return value.ValueKind switch
        {
            JsonValueKind.Object => Members(schema, value, path),
            JsonValueKind.Array when schema["items"] is JsonObject item =>
                value.EnumerateArray().Select((each, index) => Fault(item, each, $"{path}[{index}]")).FirstOrDefault(fault => fault is not null),
            _ => null,
        };
    }

    private string? Members(JsonObject schema, JsonElement value, string path)
    {
        foreach (var name in schema["required"]?.AsArray() ?? [])
        {
            if (!value.TryGetProperty(name!.GetValue<string>(), out _))
                return $"{path}.{name} is missing";
        }
        foreach (var member in value.EnumerateObject())
        {
            if ((schema["properties"]?[member.Name] ?? schema["additionalProperties"]) is not JsonObject known)
                return $"{path}.{member.Name} stands in no document";
            if (Fault(known, member.Value, $"{path}.{member.Name}") is { } fault)
                return fault;
        }
        return null;
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        _ => "null",
    };
}

using System.Text.Json.Nodes;

namespace PokeTradeVault.Integration.Fuzz;

/// <summary>One call of the OpenAPI document.</summary>
internal sealed record Operation
{
    public required HttpMethod Method { get; init; }

    /// <summary>Such as <c>/v1/trades/{id}</c>.</summary>
    public required string Path { get; init; }

    public required IReadOnlyList<Parameter> Parameters { get; init; }

    /// <summary>null where it takes no body.</summary>
    public JsonObject? Body { get; init; }

    /// <summary>Media types with their schemas by status; null where an answer has no content.</summary>
    public required IReadOnlyDictionary<int, JsonObject?> Answers { get; init; }

    public override string ToString() => $"{Method} {Path}";
}

internal sealed record Parameter(string Name, string In, bool Required, JsonObject Schema);

/// <summary>The committed OpenAPI document.</summary>
internal sealed class ApiDocument
{
    private readonly JsonObject schemas;

    private ApiDocument(JsonObject document)
    {
        schemas = document["components"]!["schemas"]!.AsObject();
        Operations = [.. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(call => Read(path.Key, call.Key, call.Value!.AsObject())))];
    }

    public IReadOnlyList<Operation> Operations { get; }

    public static ApiDocument Read(string path) => new(JsonNode.Parse(File.ReadAllText(path))!.AsObject());

    /// <summary>The schema itself, or the one that it refers to.</summary>
    public JsonObject Resolve(JsonObject schema) => schema["$ref"] is { } reference
        ? schemas[reference.GetValue<string>()["#/components/schemas/".Length..]]!.AsObject()
        : schema;

    private static Operation Read(string path, string method, JsonObject call) => new()
    {
        Method = new HttpMethod(method.ToUpperInvariant()),
        Path = path,
        Parameters = [.. (call["parameters"]?.AsArray() ?? []).Select(each => Read(each!.AsObject()))],
        Body = call["requestBody"]?["content"]?["application/json"]?["schema"]?.AsObject(),
        Answers = call["responses"]!.AsObject().ToDictionary(
            answer => int.Parse(answer.Key, System.Globalization.CultureInfo.InvariantCulture),
            answer => answer.Value!["content"]?.AsObject()),
    };

    private static Parameter Read(JsonObject parameter) => new(
        parameter["name"]!.GetValue<string>(),
        parameter["in"]!.GetValue<string>(),
        parameter["required"]?.GetValue<bool>() ?? false,
        parameter["schema"]!.AsObject());
}

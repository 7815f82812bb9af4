using System.Text.Json;
using System.Text.Json.Serialization;
using PokeTradeVault.Api.Answers;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Api.Http;

/// <summary>The product's JSON, and nothing beside it.</summary>
internal static class StrictJson
{
    private const int DepthMax = 16;

    private static readonly JsonDocumentOptions DocumentOptions = new() { MaxDepth = DepthMax };

    public static JsonSerializerOptions Options { get; } = Frozen();

    /// <summary>Text with U+0000 in it can't be stored by PostgreSQL, and no honest text has it.</summary>
    public static Refusal? FindNul(ReadOnlySpan<byte> text)
    {
        if (text.IndexOf("\\u0000"u8) < 0)
            return null;
        using var document = JsonDocument.Parse(text.ToArray(), DocumentOptions);
        return NulPath(document.RootElement, "") is { } path ? Refusals.Invalid(path, "must not contain the character U+0000") : null;
    }

    public static ValueList<string> NullMembers(ReadOnlyMemory<byte> text)
    {
        using var document = JsonDocument.Parse(text, DocumentOptions);
        return [.. document.RootElement.EnumerateObject().Where(member => member.Value.ValueKind is JsonValueKind.Null).Select(member => member.Name)];
    }

    private static string? NulPath(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString()!.Contains('\0') ? path : null,
        JsonValueKind.Array => element.EnumerateArray()
            .Select((item, index) => NulPath(item, $"{path}[{index}]")).FirstOrDefault(found => found is not null),
        JsonValueKind.Object => element.EnumerateObject()
            .Select(member => NulPath(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}")).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static JsonSerializerOptions Frozen()
    {
        var options = new JsonSerializerOptions
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            MaxDepth = DepthMax,
        };
        VaultJson.Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

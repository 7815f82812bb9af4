using System.Text.Json;
using System.Text.Json.Serialization;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Api.Http;

/// <summary>The product's JSON, and nothing beside it.</summary>
internal static class StrictJson
{
    private const int DepthMax = 16;

    private static readonly JsonDocumentOptions DocumentOptions = new() { MaxDepth = DepthMax };

    public static JsonSerializerOptions Options { get; } = Frozen();

    public static ValueList<string> NullMembers(ReadOnlyMemory<byte> text)
    {
        using var document = JsonDocument.Parse(text, DocumentOptions);
        return [.. document.RootElement.EnumerateObject().Where(member => member.Value.ValueKind is JsonValueKind.Null).Select(member => member.Name)];
    }

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

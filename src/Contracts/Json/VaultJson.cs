using System.Text.Json;

namespace PokeTradeVault.Contracts.Json;

/// <summary>The one way this product writes and reads JSON: HTTP, hub, receipts and stored documents.</summary>
public static class VaultJson
{
    public static JsonSerializerOptions Options { get; } = Frozen();

    /// <summary>camelCase; enums and ids by their converters.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DictionaryKeyPolicy = null;
        options.PropertyNameCaseInsensitive = false;
        options.RespectNullableAnnotations = true;
    }

    private static JsonSerializerOptions Frozen()
    {
        var options = new JsonSerializerOptions();
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

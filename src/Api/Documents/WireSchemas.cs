using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PokeTradeVault.Api.Http;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Api.Documents;

/// <summary>Schemas of types that have a JSON converter of their own, and so tell the generator nothing.</summary>
internal static class WireSchemas
{
    public static string? ReferenceId(JsonTypeInfo type)
    {
        var bare = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        return Expected.IsId(bare) || Expected.ItemOf(bare) is not null ? null : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
    }

    public static async Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var type = context.JsonTypeInfo.Type;
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        var orNull = bare != type ? JsonSchemaType.Null : 0;
        if (Expected.IsId(bare))
        {
            schema.Type = JsonSchemaType.String | orNull;
            schema.Format = "uuid";
        }
        else if (Expected.ItemOf(bare) is { } item)
        {
            schema.Type = JsonSchemaType.Array | orNull;
            (schema.Metadata ??= new Dictionary<string, object>())[SchemaLinks.ItemMark] = await context.GetOrCreateSchemaAsync(item, null, cancellation);
        }
        else if (bare.IsEnum)
        {
            schema.Type = JsonSchemaType.String | orNull;
            schema.Enum = [.. Names(bare).Select(name => (JsonNode)name)];
        }
        else if (bare == typeof(int))
        {
            schema.Type = JsonSchemaType.Integer | orNull;
            schema.Pattern = null;
        }
    }

    private static IEnumerable<string> Names(Type type) =>
        type == typeof(Gender) ? ["male", "female", "none"] : Expected.EnumNames(type);
}

using Microsoft.OpenApi;

namespace PokeTradeVault.Api.Documents;

/// <summary>
/// The last pass over the document: lists get the schema of their items, and a type that has a name stands in the document
/// once, wherever the generator found it.
/// </summary>
internal static class SchemaLinks
{
    /// <summary>Key of a list's item schema. It is set aside, or the generator would describe each item as if it were the list.</summary>
    public const string ItemMark = "item";

    // Notes that the generator leaves on schemas which it has not put into the document by itself.
    private const string NameMark = "x-schema-id";
    private const string NullableMark = "x-is-nullable-property";

    public static void Settle(OpenApiDocument document)
    {
        var settled = new HashSet<string>(StringComparer.Ordinal);
        while (document.Components?.Schemas?.Keys.FirstOrDefault(name => !settled.Contains(name)) is { } next)
        {
            settled.Add(next);
            if (document.Components.Schemas[next] is OpenApiSchema schema)
                SettleParts(schema, document);
        }
    }

    private static void SettleParts(OpenApiSchema schema, OpenApiDocument document)
    {
        if (schema.Metadata?.Remove(ItemMark, out var item) is true)
            schema.Items = (IOpenApiSchema)item!;
        schema.Items = Link(schema.Items, document);
        schema.AdditionalProperties = Link(schema.AdditionalProperties, document);
        foreach (var (name, property) in schema.Properties?.ToList() ?? [])
            schema.Properties![name] = Link(property, document)!;
        for (var i = 0; i < schema.OneOf?.Count; i++)
            schema.OneOf[i] = Link(schema.OneOf[i], document)!;
    }

    private static IOpenApiSchema? Link(IOpenApiSchema? any, OpenApiDocument document)
    {
        if (any is not OpenApiSchema schema)
            return any;
        if (schema.Metadata?.TryGetValue(NameMark, out var mark) is true && mark is string { Length: > 0 } name)
        {
            document.AddComponent(name, schema);
            var link = new OpenApiSchemaReference(name, document);
            return schema.Metadata.ContainsKey(NullableMark)
                ? new OpenApiSchema { OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, link] }
                : link;
        }
        SettleParts(schema, document);
        return schema;
    }
}

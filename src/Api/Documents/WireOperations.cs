using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PokeTradeVault.Api.Http;

namespace PokeTradeVault.Api.Documents;

/// <summary>What the generator can't see of an operation: parameters of bound types, and whether it wants a token.</summary>
internal static class WireOperations
{
    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        foreach (var note in metadata.OfType<ParameterNote>())
            (operation.Parameters ??= []).Add(Parameter(note));
        if (metadata.OfType<IAuthorizeData>().Any())
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(WireDocument.Bearer, context.Document)] = [] }];
        foreach (var list in metadata.OfType<JsonListOf>())
        {
            if (operation.Responses?[list.Status.ToString(CultureInfo.InvariantCulture)].Content?["application/json"] is OpenApiMediaType json)
                json.Schema = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchemaReference(list.Schema, context.Document) };
        }
        return Task.CompletedTask;
    }

    private static OpenApiParameter Parameter(ParameterNote note) => new()
    {
        Name = note.Name,
        In = note.In is ParameterPlace.Header ? ParameterLocation.Header : ParameterLocation.Query,
        Description = note.Description,
        Required = note.Required,
        Schema = note.TimesMax == 1
            ? Schema(note)
            : new OpenApiSchema { Type = JsonSchemaType.Array, Items = Schema(note), MaxItems = note.TimesMax },
    };

    private static OpenApiSchema Schema(ParameterNote note)
    {
        var schema = new OpenApiSchema
        {
            Minimum = note.Minimum?.ToString(CultureInfo.InvariantCulture),
            Maximum = note.Maximum?.ToString(CultureInfo.InvariantCulture),
        };
        switch (note.Type)
        {
            case var type when type == typeof(int):
                (schema.Type, schema.Format) = (JsonSchemaType.Integer, "int32");
                break;
            case var type when type == typeof(bool):
                schema.Type = JsonSchemaType.Boolean;
                break;
            case var type when type == typeof(Guid):
                (schema.Type, schema.Format) = (JsonSchemaType.String, "uuid");
                break;
            case { IsEnum: true } type:
                (schema.Type, schema.Enum) = (JsonSchemaType.String, [.. Expected.EnumNames(type).Select(name => (JsonNode)name)]);
                break;
            default:
                schema.Type = JsonSchemaType.String;
                break;
        }
        return schema;
    }
}

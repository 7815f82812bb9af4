namespace PokeTradeVault.Api.Documents;

/// <summary>The OpenAPI document, from which the web app's types are generated, and a page to try it.</summary>
internal static class OpenApi
{
    public const string DocumentName = "v1";

    public static IServiceCollection AddVaultOpenApi(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(options => Contracts.Json.VaultJson.Configure(options.SerializerOptions))
        .AddOpenApi(DocumentName, options =>
        {
            options.CreateSchemaReferenceId = WireSchemas.ReferenceId;
            options.AddSchemaTransformer(WireSchemas.Describe);
            options.AddOperationTransformer(WireOperations.Describe);
            options.AddDocumentTransformer(WireDocument.Describe);
        });

    public static void MapVaultOpenApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapTryPage();
    }
}

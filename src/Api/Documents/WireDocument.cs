using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace PokeTradeVault.Api.Documents;

internal static class WireDocument
{
    public const string Bearer = "bearer";

    public static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new OpenApiInfo
        {
            Title = "PokeTradeVault",
            Version = "v1",
            Description = "Keep Pokémon, find traders, trade in live rooms. Failures are problem documents with a stable code.",
        };
        // Where the API is reached is no part of the contract, and would differ from machine to machine.
        document.Servers = [];
        document.AddComponent(Bearer, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "JWT",
            Description = "The accessToken of sign-in or refresh.",
        });
        foreach (var schema in document.Components?.Schemas?.Values ?? [])
            WireSchemas.FillLists(schema);
        return Task.CompletedTask;
    }
}

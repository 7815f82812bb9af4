using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PokeTradeVault.Contracts.Live;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Api.Documents;

internal static class WireDocument
{
    public const string Bearer = "bearer";

    /// <summary>What the hub sends and answers: no call of this document, but types are generated from it for them too.</summary>
    private static readonly Type[] HubMessages =
        [typeof(TradeUpdated), typeof(MessagePosted), typeof(PresenceChanged), typeof(Typing), typeof(Notification), typeof(RoomSnapshot)];

    public static async Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
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
        foreach (var message in HubMessages)
            document.AddComponent(message.Name, await context.GetOrCreateSchemaAsync(message, null, cancellation));
        SchemaLinks.Settle(document);
    }
}

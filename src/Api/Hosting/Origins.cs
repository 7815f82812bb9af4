using PokeTradeVault.Api.Answers;
using PokeTradeVault.Live;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Api.Hosting;

/// <summary>Which other origins' pages may call: those of <c>CORS_ORIGINS</c>, and the page's own host.</summary>
internal static class Origins
{
    public static IServiceCollection AddVaultCors(this IServiceCollection services, VaultSettings settings) => services.AddCors(cors =>
        cors.AddDefaultPolicy(policy => policy
            .WithOrigins([.. settings.CorsOrigins])
            .WithHeaders("Authorization", "Content-Type", "Idempotency-Key", "X-Requested-With", "X-SignalR-User-Agent", "traceparent")
            .WithMethods("GET", "POST", "PUT", "PATCH", "DELETE")
            .WithExposedHeaders("Retry-After", "RateLimit", "RateLimit-Policy", "X-Request-Id")
            .AllowCredentials()
            .SetPreflightMaxAge(TimeSpan.FromHours(1))));

    /// <summary>CORS guards no WebSocket: a browser opens one to anywhere, and only tells the page's origin.</summary>
    public static void UseOriginCheck(this IApplicationBuilder app, VaultSettings settings) => app.Use((context, next) =>
        context.Request.Path.StartsWithSegments(TradeHub.Path, StringComparison.OrdinalIgnoreCase)
        && context.Request.Headers.Origin is [{ Length: > 0 } origin]
        && !IsAllowed(origin, context.Request, settings)
            ? Problem.From(Refusals.OfBareStatus(StatusCodes.Status403Forbidden)).Write(context)
            : next(context));

    private static bool IsAllowed(string origin, HttpRequest request, VaultSettings settings) =>
        settings.CorsOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)
        || (Uri.TryCreate(origin, UriKind.Absolute, out var page)
            && (page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
                || (settings.ApiBaseUrl is { } own && page.GetLeftPart(UriPartial.Authority) == own.GetLeftPart(UriPartial.Authority))));
}

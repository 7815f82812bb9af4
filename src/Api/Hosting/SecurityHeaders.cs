using PokeTradeVault.Settings;

namespace PokeTradeVault.Api.Hosting;

internal static class SecurityHeaders
{
    private const string HttpsForAYear = "max-age=31536000; includeSubDomains";

    // The hash is that of the empty string: MUI's emotion adds an empty <style> and fills it by insertRule.
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; "
        + "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; connect-src 'self'";

    public static void UseSecurityHeaders(this IApplicationBuilder app, VaultSettings settings)
    {
        var policy = Policy;
        if (settings.ApiBaseUrl is { } api)
            policy += $" {api.GetLeftPart(UriPartial.Authority)} {WebSocketOrigin(api)}";
        if (settings.AnalyticsUrl is { } analytics)
            policy += $" {analytics.GetLeftPart(UriPartial.Authority)}";
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            // Who ends TLS in front tells so, and only known proxies are believed. Development has no certificate to be held to.
            if (context.Request.IsHttps && !settings.IsDevelopment)
                headers.StrictTransportSecurity = HttpsForAYear;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers.XFrameOptions = "DENY";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-site";
            headers.ContentSecurityPolicy = policy;
            if (context.Request.Path.StartsWithSegments("/v1"))
                headers.CacheControl = "no-store";
            return next(context);
        });
    }

    private static string WebSocketOrigin(Uri api) => (api.Scheme == "https" ? "wss://" : "ws://") + api.Authority;
}

using Microsoft.AspNetCore.HttpOverrides;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Api.Hosting;

/// <summary>What proxies in front say of a request: by whom it was sent and whether over TLS. Only <c>TRUSTED_PROXIES</c> are believed.</summary>
internal static class Proxies
{
    public static IServiceCollection AddVaultProxies(this IServiceCollection services, VaultSettings settings) =>
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            // The host's name comes in Host itself, which a proxy passes on: no second one that would have to be believed.
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // Each proxy adds whom it heard from: read from the nearest one back, up to the first that is not known.
            options.ForwardLimit = null;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in settings.TrustedProxies)
                options.KnownIPNetworks.Add(network);
        });

    public static void UseVaultProxies(this IApplicationBuilder app, VaultSettings settings)
    {
        if (settings.TrustedProxies.Count == 0)
            return;
        app.UseForwardedHeaders();
        if (!settings.IsDevelopment)
            app.Use((context, next) => CameInTheClear(context.Request) ? SendToHttps(context) : next(context));
    }

    /// <summary>The way to the proxy had no TLS. What comes without a proxy is asked from inside, as health is.</summary>
    private static bool CameInTheClear(HttpRequest request) =>
        !request.IsHttps
        && request.Headers.ContainsKey(ForwardedHeadersDefaults.XOriginalProtoHeaderName)
        && !request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase);

    private static Task SendToHttps(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        context.Response.Headers.Location = $"https://{context.Request.Host}{context.Request.PathBase}{context.Request.Path}{context.Request.QueryString}";
        return Task.CompletedTask;
    }
}

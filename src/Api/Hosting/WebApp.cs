using Microsoft.Extensions.FileProviders;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Api.Hosting;

/// <summary>The built browser app, where <c>WEB_ROOT</c> names its folder.</summary>
internal static class WebApp
{
    public static void UseWebApp(this IApplicationBuilder app, VaultSettings settings)
    {
        if (Files(settings) is not { } files)
            return;
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            // Vite puts a hash into the names below assets/.
            OnPrepareResponse = context => context.Context.Response.Headers.CacheControl =
                context.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }

    /// <summary>Addresses that the browser app routes by itself get its page; those of the API don't.</summary>
    public static void MapWebApp(this WebApplication app, VaultSettings settings)
    {
        if (Files(settings) is { } files)
            app.MapFallbackToFile("{*path:nonfile:regex(^(?!(v1|hubs|health|metrics|openapi|docs)(/|$)))}", "index.html", new StaticFileOptions
            {
                FileProvider = files,
                OnPrepareResponse = context => context.Context.Response.Headers.CacheControl = "no-cache",
            });
    }

    private static PhysicalFileProvider? Files(VaultSettings settings) =>
        settings.WebRoot is { } root && Directory.Exists(root) ? new PhysicalFileProvider(Path.GetFullPath(root)) : null;
}

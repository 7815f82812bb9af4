using Microsoft.Extensions.FileProviders;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Api.Hosting;

/// <summary>The built browser app, where <c>WEB_ROOT</c> names its folder.</summary>
internal static class WebApp
{
    private const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>The page and the few files with a fixed name: kept, and asked about by their ETag each time.</summary>
    private const string AskAgain = "no-cache";

    public static void UseWebApp(this IApplicationBuilder app, VaultSettings settings)
    {
        if (Files(settings) is not { } files)
            return;
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseCompressedFiles(files);
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            ContentTypeProvider = new CompressedFileTypes(),
            // Vite puts a hash into the names below assets/.
            OnPrepareResponse = file => Say(file.Context, file.Context.Request.Path.StartsWithSegments("/assets") ? ForEver : AskAgain),
        });
    }

    /// <summary>Addresses that the browser app routes by itself get its page; those of the API don't.</summary>
    public static void MapWebApp(this WebApplication app, VaultSettings settings)
    {
        if (Files(settings) is { } files)
            app.MapFallbackToFile("{*path:nonfile:regex(^(?!(v1|hubs|health|metrics|openapi|docs)(/|$)))}", "index.html", new StaticFileOptions
            {
                FileProvider = files,
                OnPrepareResponse = file => Say(file.Context, AskAgain),
            });
    }

    private static void Say(HttpContext context, string caching)
    {
        context.Response.Headers.CacheControl = caching;
        // For caches in between: compressed for one is no use to another.
        context.Response.Headers.Vary = "Accept-Encoding";
        if (CompressedFiles.EncodingOf(context.Request.Path) is { } encoding)
            context.Response.Headers.ContentEncoding = encoding;
    }

    private static PhysicalFileProvider? Files(VaultSettings settings) =>
        settings.WebRoot is { } root && Directory.Exists(root) ? new PhysicalFileProvider(Path.GetFullPath(root)) : null;
}

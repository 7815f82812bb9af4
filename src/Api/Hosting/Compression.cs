using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using PokeTradeVault.Live;

namespace PokeTradeVault.Api.Hosting;

/// <summary>Answers in Brotli or gzip, as the browser likes. What lies compressed on disk already is sent as it is (<see cref="WebApp"/>).</summary>
internal static class Compression
{
    public static IServiceCollection AddVaultCompression(this IServiceCollection services)
    {
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        return services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "text/csv", "image/svg+xml"];
        });
    }

    /// <summary>
    /// All but what hands out tokens: how well an answer compresses tells of a secret in it, to whoever can put text of their own
    /// beside it. Elsewhere no foreign page can ask at all, because the token is in a header that browsers don't send by themselves.
    /// The hub compresses nothing: its frames are small.
    /// </summary>
    public static void UseVaultCompression(this IApplicationBuilder app) =>
        app.UseWhen(context => !HasSecrets(context.Request.Path), branch => branch.UseResponseCompression());

    private static bool HasSecrets(PathString path) => path.StartsWithSegments("/v1/auth") || path.StartsWithSegments(TradeHub.Path);
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using PokeTradeVault.Catalog;
using PokeTradeVault.Grains.Catalog;

namespace PokeTradeVault.Api.Catalog;

/// <summary>
/// The catalog is the same for everybody and changes with a release or a refresh alone, so browsers and caches in between may
/// keep it for a minute, and ask by its ETag after that.
/// </summary>
internal sealed class CatalogCaching(CatalogVersion version) : IEndpointFilter
{
    private const string Public = "public, max-age=60";

    private static readonly Guid Build = typeof(GameCatalog).Module.ModuleVersionId;

    private static readonly Guid Host = typeof(CatalogCaching).Module.ModuleVersionId;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        var tag = TagOf(request);
        var knows = EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
            && known.Any(one => one.Compare(tag, useStrongComparison: false));
        // Only a good answer is kept; the others stay as every call of the API is.
        response.OnStarting(() =>
        {
            if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                (response.Headers.CacheControl, response.Headers.ETag) = (Public, tag.ToString());
            return Task.CompletedTask;
        });
        return knows ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : await next(context);
    }

    /// <summary>Weak: compressed or not, it is the same.</summary>
    private EntityTagHeaderValue TagOf(HttpRequest request)
    {
        var content = string.Create(CultureInfo.InvariantCulture, $"{Build} {Host} {version.Known} {request.Path}{request.QueryString}");
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..20]}\"", isWeak: true);
    }
}

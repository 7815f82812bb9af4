using Scalar.AspNetCore;

namespace PokeTradeVault.Api.Documents;

/// <summary>The page to try the API at <c>/docs</c>: Scalar's script on a page of our own, since Scalar's own needs inline scripts and styles.</summary>
internal static class TryPage
{
    private const string Html = "index.html";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [Html] = "text/html; charset=utf-8",
        ["styles.js"] = "text/javascript; charset=utf-8",
        ["start.js"] = "text/javascript; charset=utf-8",
    };

    public static void MapTryPage(this IEndpointRouteBuilder app)
    {
        app.MapScalarApiReference("/docs/scalar");
        foreach (var name in Types.Keys)
            app.MapGet(name is Html ? "/docs" : $"/docs/{name}", () => TypedResults.Stream(Read(name), Types[name])).ExcludeFromDescription();
    }

    private static Stream Read(string name) => typeof(TryPage).Assembly.GetManifestResourceStream($"{typeof(TryPage).Namespace}.Page.{name}")
        ?? throw new InvalidOperationException($"{name} is not in this build.");
}

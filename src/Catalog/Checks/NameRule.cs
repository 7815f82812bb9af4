using PokeTradeVault.Catalog.Names;

namespace PokeTradeVault.Catalog.Checks;

/// <summary>Names that the catalog must know.</summary>
internal static class NameRule
{
    /// <param name="kind">What the name should name: <c>nature</c>.</param>
    /// <returns>Null where nothing was written, and where the name is refused.</returns>
    public static T? Optional<T>(ProblemList problems, NameIndex<T> index, string field, string kind, string? text) where T : class
    {
        if (text is null)
            return null;

        if (string.IsNullOrWhiteSpace(text))
            problems.Add(field, "is empty: leave it out");
        else if (index.Find(text) is { } found)
            return found;
        else
            problems.Add(field, Unknown(kind, text, index.Nearest(text)));
        return null;
    }

    /// <summary>As <see cref="Optional"/>, where an empty text says "none".</summary>
    public static T? OptionalOrEmpty<T>(ProblemList problems, NameIndex<T> index, string field, string kind, string? text) where T : class =>
        Optional(problems, index, field, kind, string.IsNullOrWhiteSpace(text) ? null : text);

    public static string Unknown(string kind, string text, string? nearest) =>
        $"no {kind} is called {ProblemList.Quote(text)}" + (nearest is null ? string.Empty : $": did you mean {nearest}?");
}

using System.Globalization;
using System.Text;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Catalog.Checks;

/// <summary>What is wrong with an input, in the order in which it is found.</summary>
internal sealed class ProblemList
{
    private const int QuoteMax = 40;

    private readonly List<FieldProblem> problems = [];

    public bool IsEmpty => problems.Count == 0;

    public void Add(string field, string reason) => problems.Add(new FieldProblem { Field = field, Reason = reason });

    public ValueList<FieldProblem> ToValueList() => problems.ToValueList();

    /// <summary>What somebody wrote, fit to be shown back: short, and without characters that could break a line or a log.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(QuoteMax + 3).Append('"');
        foreach (var rune in text.AsSpan(0, Math.Min(text.Length, QuoteMax)).EnumerateRunes())
            quoted.Append(Breaks(rune) ? Rune.ReplacementChar : rune);
        return quoted.Append(text.Length > QuoteMax ? "…\"" : "\"").ToString();
    }

    private static bool Breaks(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}

using System.Globalization;
using System.Text;

namespace PokeTradeVault.Catalog.Exchange;

/// <summary>What somebody wrote, fit to be shown back: one short line.</summary>
internal static class Excerpt
{
    private const int LengthMax = 100;

    public static string Of(ReadOnlySpan<char> text)
    {
        var trimmed = text.Trim();
        var shown = new StringBuilder(Math.Min(trimmed.Length, LengthMax) + 1);
        foreach (var rune in trimmed[..Math.Min(trimmed.Length, LengthMax)].EnumerateRunes())
            shown.Append(Breaks(rune) ? Rune.ReplacementChar : rune);
        return trimmed.Length > LengthMax ? shown.Append('…').ToString() : shown.ToString();
    }

    private static bool Breaks(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}

using System.Globalization;
using System.Text;
using PokeTradeVault.Catalog.Names;

namespace PokeTradeVault.Catalog.Checks;

/// <summary>
/// Free texts: trimmed, in Unicode's composed form (NFC), bounded in code points. Refused are control characters, halves of
/// characters, U+FFFD (what decoding leaves of bytes that are no text) and, in a text of one line, whatever breaks lines or
/// turns the direction of writing round.
/// </summary>
internal static class TextRule
{
    /// <summary>Composing makes a text shorter by three times at most, so a longer one needs no look.</summary>
    private const int ComposingShrinksBy = 3;

    /// <returns>Null where nothing, or only white space, was written; also where it is refused.</returns>
    public static string? OneLine(ProblemList problems, string field, string? text, int lengthMax, bool joiners = false) =>
        Read(problems, field, text, lengthMax, rune => IsRefusedInALine(rune, joiners));

    public static string? ManyLines(ProblemList problems, string field, string? text, int lengthMax) =>
        Read(problems, field, text?.ReplaceLineEndings("\n"), lengthMax, IsRefusedInLines);

    private static string? Read(ProblemList problems, string field, string? text, int lengthMax, Func<Rune, bool> isRefused)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;

        var trimmed = text.Trim();
        if (trimmed.Length > 2 * ComposingShrinksBy * lengthMax)
            return Refuse(problems, field, TooLong(lengthMax));
        if (WellFormed.HasLoneSurrogate(trimmed))
            return Refuse(problems, field, "holds half of a character (an unpaired surrogate)");

        var composed = ComposedText.Compose(trimmed);
        if (WellFormed.Length(composed) > lengthMax)
            return Refuse(problems, field, TooLong(lengthMax));

        foreach (var rune in composed.EnumerateRunes())
        {
            if (isRefused(rune))
                return Refuse(problems, field, $"holds a character that is not allowed here (U+{rune.Value:X4})");
        }
        return composed;
    }

    private static bool IsRefusedInALine(Rune rune, bool joiners) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        _ when rune == Rune.ReplacementChar => true,
        UnicodeCategory.Format => !(joiners && rune.Value is 0x200C or 0x200D),
        _ => false,
    };

    private static bool IsRefusedInLines(Rune rune) =>
        rune == Rune.ReplacementChar || (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control && rune.Value is not ('\n' or '\t'));

    private static string TooLong(int lengthMax) => $"must have at most {lengthMax.ToString("N0", CultureInfo.InvariantCulture)} characters";

    private static string? Refuse(ProblemList problems, string field, string reason)
    {
        problems.Add(field, reason);
        return null;
    }
}

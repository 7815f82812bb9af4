using System.Text;

namespace PokeTradeVault.Catalog.Names;

/// <summary>Text as it is searched: lower-case, Latin, Greek and Cyrillic letters without their marks.</summary>
public static class FoldedText
{
    private const int FirstMark = 0x300;
    private const int LastMark = 0x36F;

    /// <returns>Empty where the text is not well-formed.</returns>
    public static string Of(string text)
    {
        if (WellFormed.HasLoneSurrogate(text))
            return string.Empty;
        var folded = new StringBuilder(text.Length);
        foreach (var rune in ComposedText.Decompose(text).EnumerateRunes().Where(rune => rune.Value is < FirstMark or > LastMark))
            folded.Append(Rune.ToLowerInvariant(rune));
        return ComposedText.Compose(folded.ToString());
    }
}

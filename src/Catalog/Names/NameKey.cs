using System.Text;

namespace PokeTradeVault.Catalog.Names;

/// <summary>What a name is looked up by: its letters and digits alone, lower-case, without diacritics; ♀ reads as f, ♂ as m.</summary>
internal static class NameKey
{
    /// <summary>Longer texts name nothing in the catalog.</summary>
    public const int LengthMax = 64;

    /// <returns>Empty where the text holds no letter or digit, is too long, or is no well-formed text.</returns>
    public static string Of(string text)
    {
        if (text.Length > LengthMax || WellFormed.HasLoneSurrogate(text))
            return string.Empty;

        var key = new StringBuilder(text.Length);
        foreach (var rune in ComposedText.Decompose(text).EnumerateRunes())
            Append(key, rune);
        return key.ToString();
    }

    private static void Append(StringBuilder key, Rune rune)
    {
        if (rune.Value is '♀' or '♂')
            key.Append(rune.Value is '♀' ? 'f' : 'm');
        else if (Rune.IsLetterOrDigit(rune))
            key.Append(Rune.ToLowerInvariant(Narrow(rune)));
    }

    /// <summary>Full-width letters and digits, as typed on East Asian keyboards, in their usual width.</summary>
    private static Rune Narrow(Rune rune) => rune.Value is >= 0xFF01 and <= 0xFF5E ? new Rune(rune.Value - 0xFEE0) : rune;

    public static IEnumerable<string> Words(string name) =>
        name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(Of).Where(word => word.Length > 0);
}

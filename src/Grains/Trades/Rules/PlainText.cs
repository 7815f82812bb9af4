using System.Globalization;

namespace PokeTradeVault.Grains.Trades.Rules;

/// <summary>Text that people write to each other: any language, no control characters but line breaks and tabs, whole code points.</summary>
internal static class PlainText
{
    /// <returns>What is wrong with it, or null.</returns>
    public static string? Problem(string text, int lengthMin, int lengthMax)
    {
        if (string.IsNullOrWhiteSpace(text) && lengthMin > 0)
            return "must not be empty";

        var length = 0;
        for (var index = 0; index < text.Length; index++, length++)
        {
            var isPair = index + 1 < text.Length && char.IsSurrogatePair(text, index);
            if (char.IsSurrogate(text[index]) && !isPair)
                return "has half of a character in it";
            if (CharUnicodeInfo.GetUnicodeCategory(text[index]) is UnicodeCategory.Control && text[index] is not ('\n' or '\r' or '\t'))
                return "has a control character in it";
            if (isPair)
                index++;
        }

        return length > lengthMax ? $"must be at most {lengthMax} characters" : null;
    }
}

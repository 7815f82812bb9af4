using System.Text;

namespace PokeTradeVault.Catalog.Names;

internal static class WellFormed
{
    /// <summary>Half of a character beyond U+FFFF: no UTF-8, no PostgreSQL text, and no normalisation has a place for it.</summary>
    public static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var used) is not System.Buffers.OperationStatus.Done)
                return true;
            text = text[used..];
        }
        return false;
    }

    /// <summary>Unicode code points: what PostgreSQL's <c>length</c> counts too.</summary>
    public static int Length(string text)
    {
        var length = 0;
        foreach (var _ in text.EnumerateRunes())
            length++;
        return length;
    }
}

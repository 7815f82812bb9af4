namespace PokeTradeVault.Catalog.Exchange;

internal readonly record struct TextLine(int Number, string Text);

/// <summary>A text's lines, whatever ends them, without the mark that some editors put in front.</summary>
internal static class TextLines
{
    public const char ByteOrderMark = '\uFEFF';

    public static IEnumerable<TextLine> Of(string text)
    {
        var (start, number) = (text.StartsWith(ByteOrderMark) ? 1 : 0, 1);
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            if (length < 0)
            {
                yield return new TextLine(number, text[start..]);
                yield break;
            }

            yield return new TextLine(number++, text.Substring(start, length));
            var end = start + length;
            start = text[end] is '\r' && end + 1 < text.Length && text[end + 1] is '\n' ? end + 2 : end + 1;
        }
    }
}

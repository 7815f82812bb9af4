using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace PokeTradeVault.Api.Http;

/// <summary>Marks a body that carries a file's text: what is no text in it is the business of whoever reads the file, line by line.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ForeignTextAttribute : Attribute;

internal static class ForeignText
{
    private const int EscapeLength = 6;

    /// <summary>With U+FFFD in the place of bytes that are no UTF-8, and of escapes that are half of a surrogate pair.</summary>
    public static byte[] Mend(byte[] json)
    {
        var text = Utf8.IsValid(json) ? json : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json));
        for (var at = NextEscape(text, 0); at >= 0; at = NextEscape(text, at))
        {
            if (text.AsSpan(at).StartsWith("\\u"u8))
                at += MendEscape(text.AsSpan(at));
            else
                at += 2;
        }

        return text;
    }

    private static int NextEscape(byte[] text, int from) =>
        from < text.Length && text.AsSpan(from).IndexOf((byte)'\\') is >= 0 and var found ? from + found : -1;

    /// <returns>How many bytes are done with.</returns>
    private static int MendEscape(Span<byte> text)
    {
        if (Unit(text) is not { } unit || !char.IsSurrogate(unit))
            return 2;
        if (char.IsHighSurrogate(unit) && Unit(text[EscapeLength..]) is { } other && char.IsLowSurrogate(other))
            return 2 * EscapeLength;
        "FFFD"u8.CopyTo(text[2..]);
        return EscapeLength;
    }

    private static char? Unit(ReadOnlySpan<byte> escape) =>
        escape.Length >= EscapeLength && escape.StartsWith("\\u"u8) && ushort.TryParse(escape[2..EscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}

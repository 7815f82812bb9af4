using System.Text.RegularExpressions;

namespace PokeTradeVault.Catalog.Exchange.Showdown;

/// <summary>
/// Text between the marks of the packed form, which has no word for the marks themselves: here <c>|</c>, <c>]</c> and <c>,</c>
/// are written <c>%7C</c>, <c>%5D</c> and <c>%2C</c>, and a text that holds one of these gets <c>25</c> behind its percent sign.
/// </summary>
internal static partial class PackedText
{
    public static string Write(string text) => Escapes().Replace(text, "%25$1")
        .Replace("|", "%7C", StringComparison.Ordinal)
        .Replace("]", "%5D", StringComparison.Ordinal);

    public static string WriteInList(string text) => Write(text).Replace(",", "%2C", StringComparison.Ordinal);

    public static string Read(string text) => text.Contains('%') ? Written().Replace(text, match => match.Value switch
    {
        "%7C" => "|",
        "%5D" => "]",
        "%2C" => ",",
        var escaped => string.Concat("%", escaped.AsSpan(3)),
    }) : text;

    [GeneratedRegex("%((?:25)*(?:7C|5D|2C))", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Escapes();

    [GeneratedRegex("%(?:25)*(?:7C|5D|2C)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Written();
}

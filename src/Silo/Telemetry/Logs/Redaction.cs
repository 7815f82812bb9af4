using System.Net;
using System.Text.RegularExpressions;

namespace PokeTradeVault.Silo.Telemetry.Logs;

/// <summary>
/// Takes out of a text what no log and no error report may hold. The product's own lines hold ids and codes only; texts of
/// exceptions and of libraries are not ours.
/// </summary>
internal static partial class Redaction
{
    private const string Gone = "[removed]";

    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny("@.:=") < 0)
            return text;
        text = Mail().Replace(text, Gone);
        text = Token().Replace(text, Gone);
        text = Secret().Replace(text, "$1" + Gone);
        text = UserOfUrl().Replace(text, "$1" + Gone + "@");
        return Address().Replace(text, found =>
            IPAddress.TryParse(found.Value, out var address) && !PrivateAddress.Is(address) ? Gone : found.Value);
    }

    [GeneratedRegex(@"[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    /// <summary>A JSON web token.</summary>
    [GeneratedRegex(@"eyJ[\w-]+\.[\w-]+\.[\w-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"\b((?:password|passwd|pwd|secret|token|access_token|authorization|cookie)[""']?\s*[=:]\s*(?:Bearer\s+)?[""']?)[^\s;,&""']+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Secret();

    [GeneratedRegex(@"(\w://)[^\s/@]+@", RegexOptions.CultureInvariant)]
    private static partial Regex UserOfUrl();

    [GeneratedRegex(@"(?<![\w.:-])(?:\d{1,3}(?:\.\d{1,3}){3}|(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{1,4})(?![\w.:-]*[\w:-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}

using System.Globalization;

namespace PokeTradeVault.Load.Capacity;

internal static class Markdown
{
    /// <summary>One line, its figures written as everywhere.</summary>
    public static void Line(this TextWriter output, FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

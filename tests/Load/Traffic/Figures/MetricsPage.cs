using System.Globalization;

namespace PokeTradeVault.Load.Traffic.Figures;

/// <summary>What a host's <c>/metrics</c> says, in Prometheus' format.</summary>
internal sealed class MetricsPage
{
    private readonly Dictionary<string, double> sums = new(StringComparer.Ordinal);

    /// <returns>The sum over all labels; null where there is no such metric.</returns>
    public double? Sum(string metric) => sums.TryGetValue(metric, out var sum) ? sum : null;

    public static MetricsPage Read(string text)
    {
        var page = new MetricsPage();
        foreach (var line in text.Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var name = line[..line.AsSpan().IndexOfAny('{', ' ')];
            // Labels may hold anything, blanks too; value and time are behind them.
            var rest = line[(line.LastIndexOf('}') is var brace and >= 0 ? brace + 1 : name.Length)..];
            if (rest.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var number, ..] && double.TryParse(number, CultureInfo.InvariantCulture, out var value))
                page.sums[name] = page.sums.GetValueOrDefault(name) + value;
        }

        return page;
    }
}

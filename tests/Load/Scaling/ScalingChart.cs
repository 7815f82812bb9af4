using System.Globalization;
using System.Text;

namespace PokeTradeVault.Load.Scaling;

/// <summary>Trades a second over silos, and what as many times the first would be, as SVG that reads on light and dark pages.</summary>
internal static class ScalingChart
{
    private const int Left = 70;
    private const int Bottom = 270;
    private const int Height = 220;
    private const int Step = 130;
    private const int Bar = 70;

    public static string Draw(IReadOnlyList<(int Silos, double PerSecond)> rows)
    {
        var first = rows[0].PerSecond / rows[0].Silos;
        var top = rows.Max(row => Math.Max(row.PerSecond, first * row.Silos)) * 1.08;
        var width = Left + (rows.Count * Step) + 20;
        var svg = new StringBuilder();
        Add($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} 320" width="{width}" height="320" font-family="sans-serif" font-size="13" role="img" aria-label="Settled trades a second by silos">""");
        Add($"""<rect width="{width}" height="320" fill="#ffffff"/>""");
        for (var line = 0; line <= 4; line++)
        {
            var y = Bottom - (Height * line / 4);
            Add($"""<path d="M{Left} {y}H{width - 10}" stroke="#d8dee6"/><text x="{Left - 8}" y="{y + 4}" text-anchor="end" fill="#444c56">{top * line / 4:0}</text>""");
        }

        for (var at = 0; at < rows.Count; at++)
        {
            var (silos, perSecond) = rows[at];
            var x = Left + (at * Step) + ((Step - Bar) / 2);
            var (y, ideal) = (Bottom - (Height * perSecond / top), Bottom - (Height * first * silos / top));
            Add($"""<rect x="{x}" y="{y:0.0}" width="{Bar}" height="{Bottom - y:0.0}" fill="#2f6fb0"/>""");
            Add($"""<path d="M{x - 12} {ideal:0.0}h{Bar + 24}" stroke="#c2410c" stroke-width="2" stroke-dasharray="6 4"/>""");
            Add($"""<text x="{x + (Bar / 2)}" y="{Bottom - 8}" text-anchor="middle" fill="#ffffff">{perSecond:0} ({perSecond / rows[0].PerSecond:0.00}×)</text>""");
            Add($"""<text x="{x + (Bar / 2)}" y="{Bottom + 20}" text-anchor="middle" fill="#1f2933">{silos} {(silos == 1 ? "silo" : "silos")}</text>""");
        }

        Add($"""<text x="{Left}" y="24" fill="#1f2933">Trades a second, at one speed; dashed: as many times one silo's</text>""");
        Add($"</svg>");
        return svg.ToString();

        void Add(FormattableString line) => svg.AppendLine(line.ToString(CultureInfo.InvariantCulture));
    }
}

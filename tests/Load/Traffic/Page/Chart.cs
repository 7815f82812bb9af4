using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace PokeTradeVault.Load.Traffic.Page;

/// <param name="Values">One for each moment of the chart; null where there is none.</param>
internal sealed record Line(string Name, IReadOnlyList<double?> Values);

/// <summary>Lines over time as SVG that stretches to any width; words and numbers stand beside it as HTML, so that they never do.</summary>
internal sealed record Chart
{
    private const int Colours = 7;
    private const double Width = 1000;
    private const double Height = 300;

    public required string Title { get; init; }

    public required string Unit { get; init; }

    /// <summary>Seconds since the start, ascending.</summary>
    public required IReadOnlyList<double> At { get; init; }

    public required IReadOnlyList<Line> Lines { get; init; }

    /// <summary>Up to when the rate climbed.</summary>
    public double Ramp { get; init; }

    public string Html()
    {
        var (end, top) = (At.Count > 0 ? Math.Max(1, At[^1]) : 1, Scale.Top(Lines.SelectMany(line => line.Values).Max() ?? 0));
        var html = new StringBuilder();
        html.Append(I($"""<figure class="chart"><figcaption>{Text(Title)} <small>{Text(Unit)}</small></figcaption><ul class="legend">"""));
        for (var line = 0; line < Lines.Count; line++)
            html.Append(I($"""<li><i style="background:var(--s{line % Colours})"></i>{Text(Lines[line].Name)}</li>"""));
        html.Append(I($"""</ul><div class="plot" data-points="{Text(Points(end))}"><svg viewBox="0 0 {Width} {Height}" preserveAspectRatio="none" role="img" aria-label="{Text(Title)}">"""));
        if (Ramp > 0) html.Append(I($"""<rect class="ramp" width="{Ramp / end * Width:0.#}" height="{Height}"><title>ramp</title></rect>"""));
        foreach (var tick in Scale.Ticks(top)) html.Append(I($"""<line x1="0" x2="{Width}" y1="{Y(tick, top):0.#}" y2="{Y(tick, top):0.#}"/>"""));
        for (var line = 0; line < Lines.Count; line++)
        {
            foreach (var piece in Pieces(Lines[line], end, top)) html.Append(I($"""<polyline style="stroke:var(--s{line % Colours})" points="{piece}"/>"""));
        }

        html.Append("</svg>");
        foreach (var tick in Scale.Ticks(top)) html.Append(I($"""<span class="y" style="top:{Y(tick, top) / Height * 100:0.#}%">{Scale.Text(tick)}</span>"""));
        foreach (var (share, css) in ((double, string)[])[(0, " first"), (0.25, ""), (0.5, ""), (0.75, ""), (1, " last")])
            html.Append(I($"""<span class="x{css}" style="left:{share * 100:0}%">{Scale.Time(end * share, end)}</span>"""));
        return html.Append("</div></figure>").ToString();
    }

    /// <summary>Where a value is missing the line is interrupted.</summary>
    private IEnumerable<string> Pieces(Line line, double end, double top)
    {
        var piece = new StringBuilder();
        for (var at = 0; at < At.Count; at++)
        {
            if (line.Values[at] is { } value) piece.Append(I($"{At[at] / end * Width:0.#},{Y(value, top):0.#} "));
            else if (piece.Length > 0)
            {
                yield return Drawn(piece);
                piece.Clear();
            }
        }

        if (piece.Length > 0) yield return Drawn(piece);
    }

    /// <summary>A line of one point is drawn as a dot.</summary>
    private static string Drawn(StringBuilder piece) => piece.ToString().TrimEnd() is var points && points.Contains(' ', StringComparison.Ordinal) ? points : $"{points} {points}";

    private string Points(double end) => JsonSerializer.Serialize(
        new
        {
            names = Lines.Select(line => line.Name),
            unit = Unit,
            end,
            xs = At.Select(at => Math.Round(at, 1)),
            ys = Lines.Select(line => line.Values.Select(value => value is { } number ? Math.Round(number, 2) : (double?)null)),
        },
        JsonSerializerOptions.Web);

    private static double Y(double value, double top) => Height - (value / top * Height);

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string I(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

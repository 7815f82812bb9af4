using System.Globalization;
using System.Net;
using System.Text;
using PokeTradeVault.Load.Traders;
using PokeTradeVault.Load.Traffic.Acts;
using PokeTradeVault.Load.Traffic.Figures;

namespace PokeTradeVault.Load.Traffic.Page;

/// <summary>The report as one file that needs no other and no network.</summary>
internal static class ReportPage
{
    public const string File = "report.html";

    public static string Of(TrafficReport report)
    {
        var html = new StringBuilder();
        html.Append(I($"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Load run of {report.Started:yyyy-MM-dd HH:mm}</title><style>{Resource("page.css")}</style></head><body><main>
            <h1>Load run of {report.Started:yyyy-MM-dd HH:mm} UTC</h1>
            <p class="soft">{Text(report.Machine)}. {report.Traders:N0} traders, {report.Online:N0} of them online, {report.Rooms:N0} rooms, {Rate(report)}, against {Text(string.Join(", ", report.Addresses))}.</p>
            <p class="soft">{Text(report.Mix)}</p><p><code>{Text(report.Command)}</code></p>
            """));
        Tiles(html, report);
        Notes(html, report);
        html.Append("""<h2>Over time</h2><div class="charts">""");
        foreach (var chart in ReportCharts.OfLoad(report)) html.Append(chart.Html());
        html.Append("""</div><h2>By step</h2>""");
        Table(html, report);
        if (report.Samples.Any(sample => sample.Processes.Count > 0)) Processes(html, report);
        Audit(html, report);
        return html.Append(I($"</main><script>{Resource("page.js")}</script></body></html>\n")).ToString();
    }

    private static void Tiles(StringBuilder html, TrafficReport report)
    {
        var (settle, push) = (report.Steps.GetValueOrDefault(Steps.Settle), report.Steps.GetValueOrDefault(Steps.Push));
        var errors = report.Steps.Values.Sum(step => step.Codes.Where(code => Errors.IsError(code.Key)).Sum(code => code.Value));
        html.Append("""<ul class="tiles">""");
        Tile(I($"{report.SettledPerSecond:0.0}"), "trades settled a second", "");
        Tile(I($"{settle?.P50 ?? 0:0.0} ms"), "p50 of a settling confirmation", "");
        Tile(I($"{settle?.P99 ?? 0:0.0} ms"), "its p99", "");
        Tile(I($"{push?.P99 ?? 0:0.0} ms"), "p99 of a push", "");
        Tile(I($"{errors:N0}"), "errors", errors == 0 ? "good" : "bad");
        Tile(report.Audit.Passed ? "kept" : "BROKEN", I($"{report.Audit.Counts.GetValueOrDefault("acknowledged trades"):N0} promises"), report.Audit.Passed ? "good" : "bad");
        if (report.Drifts.Count > 0) Tile(report.Drifts.All(drift => drift.Flat) ? "flat" : "GROWING", "memory, connections, activations", report.Drifts.All(drift => drift.Flat) ? "good" : "bad");
        html.Append("</ul>");

        void Tile(string value, string what, string css) => html.Append(I($"""<li><b class="{css}">{Text(value)}</b><span class="soft">{Text(what)}</span></li>"""));
    }

    private static void Notes(StringBuilder html, TrafficReport report)
    {
        html.Append(report.Rate is null
            ? """<p class="soft">As fast as possible: a closed loop. Times say how long a call took while as many others ran, not how long anybody would have waited.</p>"""
            : """<p class="soft">An open model: arrivals come at their rate whatever becomes of those before, and times count from when a step was due.</p>""");
        if (report.Dropped > 0) html.Append(I($"""<p class="bad">The generator was full: {report.Dropped:N0} arrivals were not begun, so the figures say too little.</p>"""));
        if (!report.Drained) html.Append("""<p class="bad">Not all that was begun had ended when the run was over.</p>""");
        if (report.CutOff + report.Gaps > 0) html.Append(I($"""<p>Connections to the hub were cut off {report.CutOff:N0} times and had gaps {report.Gaps:N0} times.</p>"""));
        if (report.ClockAheadMilliseconds != 0) html.Append(I($"""<p class="soft">The target's clock was {report.ClockAheadMilliseconds:0.0} ms ahead; the push delay is freed of that.</p>"""));
    }

    private static void Table(StringBuilder html, TrafficReport report)
    {
        html.Append("""<div class="wide"><table><thead><tr><th>Step</th><th>count</th><th>p50, ms</th><th>p90</th><th>p99</th><th>p99.9</th><th>longest</th><th class="text">not ok</th></tr></thead><tbody>""");
        foreach (var (step, figures) in report.Steps.OrderBy(step => step.Key, StringComparer.Ordinal))
        {
            var codes = string.Join(", ", figures.Codes.Where(code => code.Key is not Answer.Ok && code.Value > 0)
                .OrderByDescending(code => code.Value).Select(code => I($"""<span class="{(Errors.IsError(code.Key) ? "bad" : "soft")}">{Text(code.Key)} {code.Value:N0}</span>""")));
            var times = figures.Count == 0 ? "<td></td><td></td><td></td><td></td><td></td>"
                : I($"<td>{figures.P50:0.0}</td><td>{figures.P90:0.0}</td><td>{figures.P99:0.0}</td><td>{figures.P999:0.0}</td><td>{figures.Max:0.0}</td>");
            html.Append(I($"""<tr><td>{Text(step)}</td><td>{figures.Count:N0}</td>{times}<td class="text">{codes}</td></tr>"""));
        }

        html.Append("</tbody></table></div>");
    }

    private static void Processes(StringBuilder html, TrafficReport report)
    {
        html.Append("""<h2>Processes</h2><div class="charts">""");
        foreach (var chart in ReportCharts.OfProcesses(report).Where(chart => chart.Lines.Count > 0)) html.Append(chart.Html());
        html.Append("</div>");
        if (report.Drifts.Count == 0) return;
        html.Append("""<h2>Does anything grow?</h2><p class="soft">The line that fits best through what followed on settling: caches fill and pools open first, and a grain lives for 15 minutes after its last call.</p>""");
        html.Append("""<div class="wide"><table><thead><tr><th>Process</th><th class="text">figure</th><th>from</th><th>to</th><th>may grow by</th><th></th></tr></thead><tbody>""");
        foreach (var drift in report.Drifts)
        {
            html.Append(I($"""<tr><td>{Text(drift.Process)}</td><td class="text">{Text(drift.What.TrimEnd(','))}</td><td>{drift.From:0.#}</td><td>{drift.To:0.#}</td><td>{drift.Allowed:0.#}</td>"""));
            html.Append(drift.Flat ? """<td class="good">flat</td></tr>""" : """<td class="bad">growing</td></tr>""");
        }

        html.Append("</tbody></table></div>");
    }

    private static void Audit(StringBuilder html, TrafficReport report)
    {
        html.Append(I($"""<h2>Audit</h2><p>Through the {report.Audit.Through}: {Text(string.Join(", ", report.Audit.Counts.Select(count => I($"{count.Value:N0} {count.Key}"))))}.</p>"""));
        foreach (var breach in report.Audit.Breaches) html.Append(I($"""<p class="bad">{Text(breach)}</p>"""));
        if (report.Audit.Passed)
            html.Append("""<p class="good">Every acknowledged trade is there, each Pokémon has one owner, chains verify, and nothing is locked.</p>""");
    }

    private static string Rate(TrafficReport report) => report.Rate is { } rate ? I($"{rate:0.#} arrivals a second") : "as fast as possible";

    private static string Resource(string name)
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream(typeof(ReportPage), name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string I(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

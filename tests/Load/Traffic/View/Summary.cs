using System.Globalization;
using PokeTradeVault.Load.Traders;
using PokeTradeVault.Load.Traffic.Figures;

namespace PokeTradeVault.Load.Traffic.View;

/// <summary>The end of a run in Markdown, as docs/performance.md quotes it.</summary>
internal static class Summary
{
    public static IEnumerable<string> Lines(TrafficReport report)
    {
        yield return "";
        yield return report.Machine;
        yield return "";
        yield return I($"{report.Settled:N0} trades settled; **{report.SettledPerSecond:0.0} a second** in {report.DurationSeconds:0} s at the full rate.");
        yield return "";
        yield return "| Step | count | p50, ms | p99, ms | p99.9, ms | longest, ms | not ok |";
        yield return "|---|---|---|---|---|---|---|";
        foreach (var (step, figures) in report.Steps.Where(step => step.Value.Count > 0).OrderBy(step => step.Key, StringComparer.Ordinal))
            yield return I($"| {step} | {figures.Count:N0} | {figures.P50:0.0} | {figures.P99:0.0} | {figures.P999:0.0} | {figures.Max:0.0} | {NotOk(figures)} |");
        yield return "";
        if (report.Dropped > 0) yield return I($"The generator was full: {report.Dropped:N0} arrivals were not begun, so these figures say too little.");
        if (!report.Drained) yield return "Not all that was begun had ended when the run was over.";
        if (report.CutOff + report.Gaps > 0) yield return I($"Connections to the hub were cut off {report.CutOff:N0} times, and had gaps {report.Gaps:N0} times.");
        foreach (var drift in report.Drifts) yield return $"- {drift}";
        yield return $"Audit through the {report.Audit.Through}: {string.Join(", ", report.Audit.Counts.Select(count => I($"{count.Value:N0} {count.Key}")))}.";
        foreach (var breach in report.Audit.Breaches) yield return $"BROKEN: {breach}";
        yield return report.Audit.Passed ? "Every promise was kept." : "Promises were broken.";
    }

    private static string NotOk(StepFigures figures) =>
        string.Join(", ", figures.Codes.Where(code => code.Key is not Answer.Ok && code.Value > 0).OrderByDescending(code => code.Value).Select(code => I($"{code.Key} {code.Value:N0}")));

    private static string I(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using PokeTradeVault.Load.Traders;
using PokeTradeVault.Load.Traffic.Acts;
using PokeTradeVault.Load.Traffic.Figures;
using PokeTradeVault.Load.Traffic.Options;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace PokeTradeVault.Load.Traffic.View;

/// <summary>A screen that is drawn anew with each sample: trades a second, times by step, delay of pushes, errors by code.</summary>
internal sealed class LiveView(IAnsiConsole console, TrafficOptions options) : IRunView
{
    private const int TrailMost = 40;
    private static readonly string[] Bars = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
    private readonly SortedDictionary<string, long> codes = new(StringComparer.Ordinal);
    private readonly Queue<double> trail = new();

    public void Say(string line) => console.MarkupLineInterpolated($"[grey]{line}[/]");

    public Task During(Func<Action<Sample>, Task> run) => console.Live(new Text("The first arrivals come…")).StartAsync(context => run(sample =>
    {
        foreach (var (step, figures) in sample.Steps)
        {
            foreach (var (code, count) in figures.Codes.Where(code => code.Key is not Answer.Ok && code.Value > 0))
                codes[$"{step}: {code}"] = codes.GetValueOrDefault($"{step}: {code}") + count;
        }

        trail.Enqueue(sample.SettledPerSecond);
        if (trail.Count > TrailMost) trail.Dequeue();
        context.UpdateTarget(Screen(sample));
        context.Refresh();
    }));

    private Rows Screen(Sample sample)
    {
        var parts = new List<IRenderable> { Head(sample), Times(sample) };
        if (codes.Count > 0) parts.Add(Codes());
        return new Rows(parts);
    }

    private Markup Head(Sample sample)
    {
        var (all, phase) = ((options.Ramp + options.Duration).TotalSeconds, sample.At < options.Ramp.TotalSeconds ? "ramp" : sample.At < (options.Ramp + options.Duration).TotalSeconds ? "full rate" : "draining");
        return new(string.Create(CultureInfo.InvariantCulture,
            $"[bold]{sample.SettledPerSecond:0.0} trades/s[/] [green]{Trail()}[/]  {sample.At:0} of {all:0} s, {phase}\n{sample.OpenRooms} rooms open, {sample.Connected} online, {sample.InFlight} under way, {Errored(sample.ErrorsPerSecond)}"));
    }

    private static string Errored(double perSecond) => string.Create(CultureInfo.InvariantCulture, $"[{(perSecond > 0 ? "red" : "green")}]{perSecond:0.0} errors/s[/]");

    private static Table Times(Sample sample)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var title in (string[])["ms", "a second", "p50", "p99", "p99.9", "max"]) table.AddColumn(new TableColumn(title) { Alignment = title is "ms" ? Justify.Left : Justify.Right });
        foreach (var (step, figures) in sample.Steps.Where(step => step.Value.Count > 0).OrderBy(step => step.Key is Steps.Push ? "~" : step.Key, StringComparer.Ordinal))
            table.AddRow([step is Steps.Push ? "push: from the event to the other's browser" : step, .. Numbers(figures.Count / sample.Length, figures.P50, figures.P99, figures.P999, figures.Max)]);
        return table;
    }

    private static IEnumerable<string> Numbers(params double[] numbers) => numbers.Select(number => number.ToString("0.0", CultureInfo.InvariantCulture));

    private Table Codes()
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("refusals and errors since the start").AddColumn(new TableColumn("").RightAligned());
        foreach (var (code, count) in codes.OrderByDescending(code => code.Value).Take(12))
            table.AddRow(new Text(code, Errors.IsError(code[(code.IndexOf(' ', StringComparison.Ordinal) + 1)..]) ? Color.Red : Color.Yellow), new Text(count.ToString("N0", CultureInfo.InvariantCulture)));
        return table;
    }

    private string Trail()
    {
        var most = Math.Max(1, trail.Max());
        return string.Concat(trail.Select(value => Bars[(int)Math.Round(value / most * (Bars.Length - 1))]));
    }
}

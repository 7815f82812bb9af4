using System.Globalization;

namespace PokeTradeVault.Load.Bench;

/// <summary>Markdown, as docs/performance.md has it.</summary>
internal sealed class BenchReport(TextWriter output)
{
    public void Machine() => Line(
        $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, .NET {Environment.Version}, PostgreSQL with fsync on, everything on loopback");

    public void Judging(JudgeFigures figures)
    {
        Line($"");
        Line($"| Legality of {JudgeBench.Count:N0} Pokémon, of which {figures.Legal} are legal | ms |");
        Line($"|---|---|");
        Line($"| the catalog loaded, once a process | {figures.Loading:0.0} |");
        Line($"| judged for the first time, learnsets read | {figures.Cold:0.0} |");
        Line($"| judged, median of all later times | {figures.Warm:0.0} |");
    }

    public void Adding(Comparison times)
    {
        Line($"");
        Line($"| One Pokémon added over HTTP | median, ms |");
        Line($"|---|---|");
        Times(times);
    }

    public void Trading(TradeFigures figures)
    {
        Line($"");
        Line($"| One trade over HTTP: propose and confirm | median, ms |");
        Line($"|---|---|");
        Times(figures.Times);
        Line($"");
        Line($"| One trade, between host and PostgreSQL | |");
        Line($"|---|---|");
        Line($"| committed transactions | {figures.Transactions:0.00} |");
        Line($"| round trips in all | {figures.RoundTrips:0.00} |");
    }

    public void Importing(IEnumerable<ImportFigures> formats)
    {
        Line($"");
        Line($"| {ImportBench.Rows:N0} Pokémon in one import over HTTP | text, kB | median, ms | longest, ms |");
        Line($"|---|---|---|---|");
        foreach (var (format, bytes, median, longest) in formats)
            Line($"| {format} | {bytes / 1000.0:0} | {median:0} | {longest:0} |");
    }

    public void Bulk(IReadOnlyList<(string Action, double Milliseconds)> times)
    {
        Line($"");
        Line($"| One action on {BulkBench.Pokemon} Pokémon over HTTP | median, ms |");
        Line($"|---|---|");
        foreach (var (action, milliseconds) in times)
            Line($"| {action} | {milliseconds:0} |");
    }

    private void Times(Comparison times)
    {
        Line($"| vault of {Comparison.Small} | {times.MedianSmall:0.00} |");
        Line($"| vault of {Comparison.Large} | {times.MedianLarge:0.00} |");
        Line($"| ratio | {times.Ratio:0.00} |");
    }

    private void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

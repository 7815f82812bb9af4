using System.Globalization;
using PokeTradeVault.Load.Floor;

namespace PokeTradeVault.Load.Throughput;

/// <summary>Markdown, as docs/performance.md has it, each row as soon as it is known.</summary>
internal sealed class ThroughputReport(TextWriter output)
{
    private readonly List<string> alone = [];
    private double best;
    private double floor;

    public void Floor(IReadOnlyList<FloorFigures> figures)
    {
        floor = figures.Max(each => each.PerSecond);
        Line($"");
        Line($"| Settled trades | a second | of the floor | p50, ms | p99, ms | CPU ms a trade: PostgreSQL | API host | Redis | client |");
        Line($"|---|---|---|---|---|---|---|---|---|");
        foreach (var each in figures)
            Line($"| the floor, pgbench with {each.Clients} clients | {each.PerSecond:0} | {each.PerSecond / floor:0.00} | | | {each.ServerCpu.TotalMilliseconds:0.00} | | | {each.ClientCpu.TotalMilliseconds:0.00} |");
    }

    public void Unwatched(Measured measured)
    {
        best = Math.Max(best, measured.Figures.PerSecond);
        Row("nobody watching", measured);
    }

    /// <param name="pushed">Messages that arrived in browsers.</param>
    public void Watched(Measured measured, long pushed) =>
        Row(string.Create(CultureInfo.InvariantCulture, $"both watching ({(double)pushed / measured.Figures.Trades:0.0} messages a trade)"), measured);

    public void Alone(string what, TradingFigures figures) =>
        alone.Add(string.Create(CultureInfo.InvariantCulture, $"| {what} | {figures.Percentile(0.5):0.00} | {figures.Percentile(0.99):0.00} |"));

    public void Ratio()
    {
        Line($"");
        Line($"Ratio with nobody watching: **{best / floor:0.00}** of the floor.");
        Line($"");
        Line($"| Nothing else going on | p50, ms | p99, ms |");
        Line($"|---|---|---|");
        alone.ForEach(output.WriteLine);
    }

    private void Row(string what, Measured measured)
    {
        var (figures, cpu) = measured;
        Line($"| {what}, {figures.Connections} connections | {figures.PerSecond:0} | {figures.PerSecond / floor:0.00} | {figures.Percentile(0.5):0.0} | {figures.Percentile(0.99):0.0} | {Each(cpu.Postgres)} | {Each(cpu.Api)} | {Each(cpu.Redis)} | {Each(cpu.Generator)} |");

        string Each(TimeSpan time) => (time.TotalMilliseconds / figures.Trades).ToString("0.00", CultureInfo.InvariantCulture);
    }

    private void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

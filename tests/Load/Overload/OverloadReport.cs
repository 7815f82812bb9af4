using System.Globalization;
using PokeTradeVault.Load.Throughput;

namespace PokeTradeVault.Load.Overload;

/// <summary>Markdown, as docs/performance.md has it.</summary>
internal sealed class OverloadReport(TextWriter output)
{
    private const int MemoryEvery = 5;

    /// <summary>A second is normal again when its slowest trades take at most so many times what they took before, or this long.</summary>
    private const double Allowed = 2;
    private const double AllowedMilliseconds = 50;

    private bool hasHead;

    public void Best(TradingFigures figures, CpuTimes cpu)
    {
        Head();
        Line($"| closed loop, {figures.Connections} connections | | {figures.PerSecond:0} | | | | {figures.Percentile(0.5):0} | {figures.Percentile(0.99):0} | {Cores(cpu, figures.Took)} |");
    }

    public void Phase(string name, IReadOnlyList<Second> seconds, TimeSpan length, double best, long dropped, CpuTimes cpu)
    {
        Head();
        var times = seconds.SelectMany(second => second.Times).Order().ToList();
        var settled = times.Count / length.TotalSeconds;
        Line($"| {name} | {seconds.Sum(second => second.Arrivals) / length.TotalSeconds:0} | {settled:0} | {settled / best:0.00} | {seconds.Sum(second => second.Refusals) / length.TotalSeconds:0} ({seconds.Sum(second => second.ConfirmationsRefused) / length.TotalSeconds:0}) | {seconds.Sum(second => second.Failures)} | {At(times, 0.5):0} | {At(times, 0.99):0} | {Cores(cpu, length)} |");
        if (dropped > 0) Line($"| of these left out, for too many were waiting: {dropped} | | | | | | | | | | |");
    }

    public void Memory(IEnumerable<Second> seconds)
    {
        var measured = seconds.Select((second, number) => (Number: number, second.Memory)).Where(each => each.Memory > 0).ToList();
        Line($"");
        Line($"| Memory of the host, MB, after s | {string.Join(" | ", Few().Select(each => each.Number))} | most |");
        Line($"|---|{string.Concat(Few().Select(_ => "---|"))}---|");
        Line($"| | {string.Join(" | ", Few().Select(each => each.Memory.ToString("0", CultureInfo.InvariantCulture)))} | {measured.Max(each => each.Memory):0} |");

        IEnumerable<(int Number, double Memory)> Few() => measured.Where(each => each.Number % MemoryEvery == 0);
    }

    public void Recovery(IReadOnlyList<Second> before, IReadOnlyList<Second> after, int connections)
    {
        var normal = Math.Max(AllowedMilliseconds, Allowed * At([.. before.Skip(1).SelectMany(second => second.Times).Order()], 0.99));
        var last = after.ToList().FindLastIndex(second => second.Refusals + second.Failures > 0 || At([.. second.Times.Order()], 0.99) > normal);
        var took = last + 1 < after.Count ? $"{last + 1} s" : $"not within {after.Count} s";
        Line($"");
        Line($"Normal again (nobody turned away, p99 at most {normal:0} ms) after: **{took}**. Connections opened: {connections}.");
    }

    private void Head()
    {
        if (hasHead) return;
        hasHead = true;
        Line($"");
        Line($"| Trades | arriving a second | settled a second | of the best | turned away a second (of these confirmations) | failed, in all | p50, ms | p99, ms | processors busy: PostgreSQL | API host | generator |");
        Line($"|---|---|---|---|---|---|---|---|---|---|---|");
    }

    /// <summary>What is missing to the machine's number of them was idle, or somebody else's.</summary>
    private static string Cores(CpuTimes cpu, TimeSpan length) =>
        string.Create(CultureInfo.InvariantCulture, $"{cpu.Postgres / length:0.00} | {(cpu.Api + cpu.Redis) / length:0.00} | {cpu.Generator / length:0.00}");

    private static double At(List<double> ordered, double share) => ordered.Count == 0 ? 0 : ordered[(int)(ordered.Count * share)];

    private void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

using System.Globalization;

namespace PokeTradeVault.Load.Scaling;

/// <summary>Markdown, as docs/performance.md has it.</summary>
internal sealed class ScalingReport(TextWriter output, ScalingOptions options)
{
    private const double FullAt = 0.95;
    private readonly List<ScalingFigures> rows = [];

    /// <summary>Trades a second by number of silos, at the speed of the first row.</summary>
    public IReadOnlyList<(int Silos, double PerSecond)> Best => [.. rows.Select(row => (row.Count, row.PerSecondAt(rows[0])))];

    public void Begin()
    {
        Line($"");
        Line($"| silos | trades a second | the core's speed | times one silo's, at one speed | p50, ms | cores used: each silo | a silo at rest | API | PostgreSQL | Redis | that core in all | generator, on its own core | |");
        Line($"|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    }

    public void Row(ScalingFigures row)
    {
        rows.Add(row);
        var took = row.Trading.Took;
        var product = row.Silos.Aggregate(row.Api + row.Postgres + row.Redis, (sum, silo) => sum + silo);
        Line($"| {row.Count} | {row.Trading.PerSecond:0} | {row.Speed / rows[0].Speed:0.00} | {row.PerSecondAt(rows[0]) / rows[0].Trading.PerSecond:0.00} | {row.Trading.Percentile(0.5):0} | {string.Join(", ", row.Silos.Select(Cores))} | {row.AtRest:0.000} | {Cores(row.Api)} | {Cores(row.Postgres)} | {Cores(row.Redis)} | {Cores(product)} | {Cores(row.Generator)} | {Notes(row, product / took)} |");

        string Cores(TimeSpan used) => (used / took).ToString("0.000", CultureInfo.InvariantCulture);
    }

    public void End()
    {
        Line($"");
        Line($"Grains with the most silos, and what they were called while it was measured:");
        Line($"");
        Line($"| grain | activations by silo | most by mean | calls | calls an activation |");
        Line($"|---|---|---|---|---|");
        var last = rows[^1];
        foreach (var kind in last.After.SelectMany(silo => silo.Calls.Keys).Distinct().OrderByDescending(kind => Calls(last, kind)))
        {
            var activations = last.After.Select(silo => silo.Activations.GetValueOrDefault(kind)).ToList();
            var (all, calls) = (activations.Sum(), Calls(last, kind));
            Line($"| {kind} | {string.Join(", ", activations)} | {(all > 0 ? activations.Max() / activations.Average() : 0):0.00} | {calls:0} | {(all > 0 ? calls / all : 0):0.0} |");
        }
    }

    private static double Calls(ScalingFigures row, string kind) =>
        row.After.Zip(row.Before, (after, before) => after.Calls.GetValueOrDefault(kind) - before.Calls.GetValueOrDefault(kind)).Sum();

    private string Notes(ScalingFigures row, double product)
    {
        var notes = new List<string>();
        if (!row.IsHeld) notes.Add("no control group could be written: the silos were not held");
        else if (row.Silos.Average(silo => silo / row.Trading.Took) < options.Share * 0.9) notes.Add("the silos had time to spare");
        if (product > FullAt) notes.Add("the product's core was full");
        if (row.Generator / row.Trading.Took > FullAt) notes.Add("the generator was full");
        return string.Join("; ", notes);
    }

    private void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

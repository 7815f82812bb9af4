using System.Globalization;

namespace PokeTradeVault.Load.Traffic.Judging;

/// <summary>One figure of one process through a soak: does it go on growing?</summary>
internal sealed record Drift
{
    private const double SettlingShare = 0.4;
    private const double GrowthMax = 0.10;
    private const int PointsMax = 300;

    /// <summary>Nothing is judged before: caches fill, pools open, and a grain lives for 15 minutes after its last call.</summary>
    private static readonly TimeSpan SettlingMost = TimeSpan.FromMinutes(25);

    public required string Process { get; init; }

    public required string What { get; init; }

    /// <summary>At the end of settling and at the end, by the line that fits best.</summary>
    public required double From { get; init; }

    public required double To { get; init; }

    /// <summary>Where it had been before it was judged: nine of ten samples were below. To come back to there is not to grow.</summary>
    public double Before { get; init; }

    /// <summary>How much growth passes: a tenth, or what is too little to matter.</summary>
    public required double Allowed { get; init; }

    public bool Flat => To - Math.Max(From, Before) <= Allowed;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{What} of {Process}: {From:0.#} to {To:0.#}{(Before > To ? FormattableString.Invariant($" ({Before:0.#} before)") : "")}, {(Flat ? "flat" : "GROWING")} (at most +{Allowed:0.#})");

    /// <param name="points">By seconds since the start; the steady state begins at <paramref name="start"/>.</param>
    /// <param name="trifle">Growth that is too little to matter.</param>
    /// <param name="settlesIn">How long it grows by its nature; a run that is too short for that is not judged.</param>
    /// <returns>Null where there are too few points.</returns>
    public static Drift? Of(
        string process, string what, IReadOnlyList<(double At, double Value)> points, double start, double trifle, TimeSpan settlesIn = default)
    {
        if (points.Count == 0) return null;
        var settled = start + Math.Min(SettlingMost.TotalSeconds, (points[^1].At - start) * SettlingShare);
        var judged = Thinned([.. points.Where(point => point.At >= settled)]);
        if (judged.Count < 5 || settled - start < settlesIn.TotalSeconds) return null;
        var slope = Median([.. Pairs(judged).Select(pair => (pair.Later.Value - pair.Earlier.Value) / (pair.Later.At - pair.Earlier.At))]);
        // The line of the middle slope (Theil and Sen) through the middle point: peaks of a garbage collector do not bend it.
        var middle = Median([.. judged.Select(point => point.Value - (slope * point.At))]);
        var (from, to) = (middle + (slope * judged[0].At), middle + (slope * judged[^1].At));
        return new() { Process = process, What = what, From = from, To = to, Before = NineTenths([.. points.Where(point => point.At < settled)]), Allowed = Math.Max(trifle, Math.Abs(from) * GrowthMax) };
    }

    private static IEnumerable<((double At, double Value) Earlier, (double At, double Value) Later)> Pairs(List<(double At, double Value)> points) =>
        points.SelectMany((earlier, at) => points.Skip(at + 1).Select(later => (earlier, later)));

    private static List<(double At, double Value)> Thinned(List<(double At, double Value)> points)
    {
        var step = (points.Count + PointsMax - 1) / PointsMax;
        return step <= 1 ? points : [.. points.Where((_, at) => at % step == 0)];
    }

    private static double NineTenths(List<(double At, double Value)> points) =>
        points.Count == 0 ? 0 : points.Select(point => point.Value).Order().ElementAt((int)(points.Count * 0.9));

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values.Length % 2 == 1 ? values[values.Length / 2] : (values[(values.Length / 2) - 1] + values[values.Length / 2]) / 2;
    }
}

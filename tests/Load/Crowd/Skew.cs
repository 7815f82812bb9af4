namespace PokeTradeVault.Load.Crowd;

/// <summary>Chooses among things of which some are far commoner than others.</summary>
internal sealed class Skew<T>
{
    private readonly IReadOnlyList<T> things;
    private readonly double[] upTo;

    /// <param name="weight">Of the thing at that index.</param>
    public Skew(IReadOnlyList<T> things, Func<int, double> weight)
    {
        this.things = things;
        upTo = new double[things.Count];
        for (var (index, sum) = (0, 0.0); index < things.Count; index++)
            upTo[index] = sum += weight(index);
    }

    public IReadOnlyList<T> Things => things;

    public T Pick(Random random)
    {
        var at = Array.BinarySearch(upTo, random.NextDouble() * upTo[^1]);
        return things[at < 0 ? ~at : at];
    }
}

internal static class Skew
{
    /// <summary>Each is as common as the others.</summary>
    public static Skew<T> Even<T>(IReadOnlyList<T> things) => new(things, _ => 1);

    /// <summary>The first is the commonest; the one at place n is n to that power rarer.</summary>
    public static Skew<T> Zipf<T>(IReadOnlyList<T> things, double power) => new(things, index => Math.Pow(index + 1, -power));

    public static Skew<T> Of<T>(params (T Thing, double Weight)[] weighted) => new([.. weighted.Select(each => each.Thing)], index => weighted[index].Weight);

    public static bool Chance(this Random random, double share) => random.NextDouble() < share;
}

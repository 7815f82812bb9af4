namespace PokeTradeVault.Load.Bench;

/// <summary>The same act on a small and on a large vault, in turn, in milliseconds.</summary>
internal sealed class Comparison
{
    public const int Small = 10;
    public const int Large = 990;
    private readonly List<double> small = [];
    private readonly List<double> large = [];

    public double MedianSmall => Median(small);

    public double MedianLarge => Median(large);

    public double Ratio => MedianLarge / MedianSmall;

    /// <param name="run">Below 0: a warm-up, which does not count.</param>
    public void Note(int run, double onSmall, double onLarge)
    {
        if (run < 0) return;
        small.Add(onSmall);
        large.Add(onLarge);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}

using System.Globalization;

namespace PokeTradeVault.Load.Traffic.Page;

/// <summary>Round numbers along the edges of a chart.</summary>
internal static class Scale
{
    private const int Steps = 4;

    /// <returns>The least round number that is not below, and a multiple of <see cref="Steps"/> round steps.</returns>
    public static double Top(double most)
    {
        if (most <= 0) return 1;
        var step = most / Steps;
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(step)));
        var nice = ((double[])[1, 2, 2.5, 5, 10]).First(each => each * magnitude >= step * 0.999999);
        return nice * magnitude * Steps;
    }

    public static IEnumerable<double> Ticks(double top) => Enumerable.Range(0, Steps + 1).Select(step => top * step / Steps);

    public static string Text(double number) => number switch
    {
        >= 10_000 => (number / 1000).ToString("0.#", CultureInfo.InvariantCulture) + "k",
        >= 100 => number.ToString("0", CultureInfo.InvariantCulture),
        _ => number.ToString("0.###", CultureInfo.InvariantCulture),
    };

    /// <param name="end">Of the whole axis, which decides on the unit.</param>
    public static string Time(double seconds, double end) => end switch
    {
        >= 7200 => (seconds / 3600).ToString("0.#", CultureInfo.InvariantCulture) + " h",
        >= 300 => (seconds / 60).ToString("0.#", CultureInfo.InvariantCulture) + " min",
        _ => seconds.ToString("0", CultureInfo.InvariantCulture) + " s",
    };
}

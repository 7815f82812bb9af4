using System.Globalization;

namespace PokeTradeVault.Catalog.Checks;

internal static class NumberRule
{
    private const int LevelMin = 1;
    private const int LevelMax = 100;
    private const int TrainerIdMax = 999_999;

    /// <returns>Meaningless where a problem was found.</returns>
    public static int Level(ProblemList problems, int? level)
    {
        if (level is null)
            problems.Add("level", "is required");
        else if (level is < LevelMin or > LevelMax)
            problems.Add("level", $"must be {LevelMin} to {LevelMax}");
        return level ?? LevelMin;
    }

    public static int? TrainerId(ProblemList problems, int? number)
    {
        if (number is < 0 or > TrainerIdMax)
            problems.Add("otId", string.Create(CultureInfo.InvariantCulture, $"must be 0 to {TrainerIdMax}"));
        return number;
    }
}

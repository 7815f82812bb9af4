using System.Globalization;

namespace PokeTradeVault.Catalog.Checks;

internal static class NumberRule
{
    private const int LevelMin = 1;
    private const int LevelMax = 100;
    private const int TrainerIdMax = 999_999;
    private const int HappinessMax = 255;
    private const int DynamaxLevelMax = 10;

    /// <returns>Meaningless where a problem was found.</returns>
    public static int Level(ProblemList problems, int? level)
    {
        if (level is null)
            problems.Add("level", "is required");
        else if (level is < LevelMin or > LevelMax)
            problems.Add("level", $"must be {LevelMin} to {LevelMax}");
        return level ?? LevelMin;
    }

    public static int? TrainerId(ProblemList problems, int? number) => UpTo(TrainerIdMax, problems, "otId", number);

    public static int? Happiness(ProblemList problems, int? number) => UpTo(HappinessMax, problems, "happiness", number);

    public static int? DynamaxLevel(ProblemList problems, int? number) => UpTo(DynamaxLevelMax, problems, "dynamaxLevel", number);

    /// <returns>Meaningless where a problem was found.</returns>
    private static int? UpTo(int max, ProblemList problems, string field, int? number)
    {
        if (number < 0 || number > max)
            problems.Add(field, string.Create(CultureInfo.InvariantCulture, $"must be 0 to {max}"));
        return number;
    }
}

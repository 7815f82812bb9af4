using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog.Checks;

/// <summary>IVs and EVs: each within its bounds, EVs in all too.</summary>
internal static class StatsRule
{
    private const int IvMax = 31;
    private const int EvMax = 252;
    private const int EvSumMax = 510;

    /// <returns>31 where nothing was written. Meaningless where a problem was found.</returns>
    public static Stats Ivs(ProblemList problems, StatsInput? input) => Read(problems, "ivs", input, IvMax, omitted: IvMax);

    /// <returns>0 where nothing was written. Meaningless where a problem was found.</returns>
    public static Stats Evs(ProblemList problems, StatsInput? input)
    {
        var evs = Read(problems, "evs", input, EvMax, omitted: 0);
        // Summed as long: the six may be anything that an int holds.
        var sum = (long)evs.Hp + evs.Atk + evs.Def + evs.Spa + evs.Spd + evs.Spe;
        if (sum > EvSumMax)
            problems.Add("evs", $"add up to {sum}, which is more than {EvSumMax}");
        return evs;
    }

    private static Stats Read(ProblemList problems, string field, StatsInput? input, int max, int omitted)
    {
        return new Stats
        {
            Hp = One("hp", input?.Hp),
            Atk = One("atk", input?.Atk),
            Def = One("def", input?.Def),
            Spa = One("spa", input?.Spa),
            Spd = One("spd", input?.Spd),
            Spe = One("spe", input?.Spe),
        };

        int One(string stat, int? value)
        {
            if (value < 0 || value > max)
                problems.Add($"{field}.{stat}", $"must be 0 to {max}");
            return value ?? omitted;
        }
    }
}

using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

internal static class StatCounts
{
    private const int Best = 31;

    public static IEnumerable<int> Values(this Stats stats) => [stats.Hp, stats.Atk, stats.Def, stats.Spa, stats.Spd, stats.Spe];

    /// <summary>How many are as high as an IV can be.</summary>
    public static int Perfect(this Stats ivs) => ivs.Values().Count(iv => iv == Best);

    public static int Total(this Stats stats) => stats.Values().Sum();
}

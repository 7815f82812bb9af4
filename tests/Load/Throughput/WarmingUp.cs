namespace PokeTradeVault.Load.Throughput;

/// <summary>
/// Trades in rounds, until a round costs the product no less than those before it. A host that has just started compiles what it
/// does most again and again, each time better: its first thousands of trades cost several times as much as later ones.
/// </summary>
internal static class WarmingUp
{
    /// <summary>Trades of a round, for each host; over all connections together.</summary>
    private const int Trades = 2_000;

    private const int Connections = 64;
    private const int RoundsMax = 12;

    /// <summary>As many rounds without a gain in a row: compiling goes by steps, with rounds alike in between.</summary>
    private const int SteadyRounds = 3;

    private const double Gain = 0.05;

    /// <param name="used">The processor's time that the hosts have had.</param>
    public static async Task Run(Trading trading, Func<TimeSpan> used, int hosts = 1)
    {
        var (least, steady) = (double.MaxValue, 0);
        for (var round = 0; round < RoundsMax && steady < SteadyRounds; round++)
        {
            var before = used();
            await trading.Count(Trades * hosts, Connections);
            var taken = (used() - before).TotalSeconds;
            steady = taken < least * (1 - Gain) ? 0 : steady + 1;
            least = Math.Min(least, taken);
        }
    }
}

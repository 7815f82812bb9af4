namespace PokeTradeVault.Load.Bench;

/// <summary>One action on every Pokémon of a full vault over HTTP, and what takes it back.</summary>
internal static class BulkBench
{
    public const int Pokemon = 1_000;
    private const int WarmUps = 5;
    private const int Runs = 20;

    /// <returns>Median milliseconds by action.</returns>
    public static async Task<IReadOnlyList<(string Action, double Milliseconds)>> Run(BenchStage stage)
    {
        using var trader = await stage.Filled("bulk", Pokemon);
        await stage.Settle();
        var times = new SortedDictionary<string, List<double>>(StringComparer.Ordinal);
        for (var run = -WarmUps; run < Runs; run++)
        {
            foreach (var action in new object[]
            {
                new { action = "tag", tags = new[] { "gift" }, filter = "", expected = Pokemon },
                new { action = "favourite", filter = "", expected = Pokemon },
                new { action = "move", box = 7, filter = "", expected = Pokemon },
                new { action = "delete", filter = "", expected = Pokemon },
            })
                await Act(trader, action, run, times);
        }

        return [.. times.Select(entry => (entry.Key, entry.Value.Order().ElementAt(entry.Value.Count / 2)))];
    }

    private static async Task Act(Trader trader, object action, int run, SortedDictionary<string, List<double>> times)
    {
        var name = (string)action.GetType().GetProperty("action")!.GetValue(action)!;
        var (outcome, there) = await Trader.Timed(() => trader.Bulk(action));
        var (_, back) = await Trader.Timed(() => trader.Undo(outcome["changeId"]!.GetValue<Guid>()));
        if (run < 0) return;
        Times(name).Add(there);
        Times($"{name}, undone").Add(back);

        List<double> Times(string of) => times.TryGetValue(of, out var known) ? known : times[of] = [];
    }
}

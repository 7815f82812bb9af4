namespace PokeTradeVault.Load.Bench;

/// <summary>Adding one Pokémon over HTTP to a vault of 10 and to one of 990, in turn.</summary>
internal static class AddBench
{
    private const int WarmUps = 100;
    private const int Runs = 300;

    public static async Task<Comparison> Run(BenchStage stage)
    {
        using var small = await stage.Filled("addssmall", Comparison.Small);
        using var large = await stage.Filled("addslarge", Comparison.Large);
        await stage.Settle();
        var comparison = new Comparison();
        for (var run = -WarmUps; run < Runs; run++)
        {
            comparison.Note(run, await Add(small), await Add(large));
        }

        return comparison;
    }

    // Taken away again, so that the vaults stay as large as they are.
    private static async Task<double> Add(Trader trader)
    {
        var (pokemon, milliseconds) = await Trader.Timed(trader.Add);
        await trader.Delete(pokemon);
        return milliseconds;
    }
}

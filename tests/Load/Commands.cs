using PokeTradeVault.Load.Bench;
using PokeTradeVault.Load.Chaos;
using PokeTradeVault.Load.Search;

namespace PokeTradeVault.Load;

/// <summary>What this program can do, by the first words of its command line; each has a folder.</summary>
internal static class Commands
{
    private const string Usage = "Load bench [search] | chaos";

    public static async Task<int> Run(string[] args, TextWriter output, TextWriter errors)
    {
        switch (args)
        {
            case ["bench", "search", .. var rest]:
                return await SearchBench.Run(output, rest.FirstOrDefault());
            case ["chaos", .. var rest]:
                return await ChaosCommand.Run(rest, output);
            case ["bench"]:
                await Bench(output);
                return 0;
            default:
                await errors.WriteLineAsync(Usage);
                return 2;
        }
    }

    private static async Task Bench(TextWriter output)
    {
        var judging = JudgeBench.Run();
        await using var stage = await BenchStage.Open();
        var report = new BenchReport(output);
        report.Machine();
        report.Judging(judging);
        report.Adding(await AddBench.Run(stage));
        report.Trading(await TradeBench.Run(stage));
        report.Importing(await ImportBench.Run(stage));
        report.Bulk(await BulkBench.Run(stage));
    }
}

using PokeTradeVault.Load.Capacity;
using PokeTradeVault.Load.Overload;
using PokeTradeVault.Load.Throughput;

namespace PokeTradeVault.Load.Bench;

/// <summary>What <c>./dev bench</c> measures, each part on stores and a host of its own that are gone afterwards.</summary>
internal static class BenchParts
{
    private static readonly (string Name, Func<TextWriter, Task> Run)[] Parts =
    [
        ("trades", Trades), ("pages", PagesBench.Run), ("push", output => new PushBench(output).Run()),
        ("memory", MemoryBench.Run), ("start", StartBench.Run), ("vaults", Vaults), ("overload", Overload),
    ];

    /// <summary>In the order in which they run.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Parts.Select(part => part.Name)];

    public static async Task Run(IReadOnlyList<string> names, TextWriter output)
    {
        new BenchReport(output).Machine();
        foreach (var (_, run) in Parts.Where(part => names.Contains(part.Name))) await run(output);
    }

    private static async Task Trades(TextWriter output)
    {
        await using var stage = await BenchStage.Open();
        await new ThroughputBench(stage, new(output)).Run();
    }

    private static async Task Overload(TextWriter output)
    {
        await using var stage = await BenchStage.Open();
        await new OverloadBench(stage, new(output)).Run();
    }

    private static async Task Vaults(TextWriter output)
    {
        var judging = JudgeBench.Run();
        await using var stage = await BenchStage.Open(counted: true);
        await stage.StartApi();
        var report = new BenchReport(output);
        report.Judging(judging);
        report.Adding(await AddBench.Run(stage));
        report.Trading(await TradeBench.Run(stage));
        report.Importing(await ImportBench.Run(stage));
        report.Bulk(await BulkBench.Run(stage));
    }
}

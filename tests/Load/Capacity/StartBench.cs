using System.Diagnostics;
using PokeTradeVault.Load.Bench;

namespace PokeTradeVault.Load.Capacity;

/// <summary>From launching an API host with the silo in it, on stores that run, until it says that it is ready.</summary>
internal static class StartBench
{
    private const int Runs = 5;

    public static async Task Run(TextWriter output)
    {
        await using var stage = await BenchStage.Open();
        var times = new List<double>();
        // The first one also reads the programs into the machine's memory.
        for (var run = 0; run <= Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            await stage.StartApi();
            times.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            await stage.StopApi();
        }

        output.Line($"");
        output.Line($"| API host with the silo in it, from launch to ready | s |");
        output.Line($"|---|---|");
        output.Line($"| the first time | {times[0]:0.0} |");
        output.Line($"| median of {Runs} more | {times.Skip(1).Order().ElementAt(Runs / 2):0.0} |");
    }
}

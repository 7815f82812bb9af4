using PokeTradeVault.Load.Bench;
using PokeTradeVault.Load.Chaos;
using PokeTradeVault.Load.ModelCheck;
using PokeTradeVault.Load.Scaling;
using PokeTradeVault.Load.Search;
using PokeTradeVault.Load.Traffic;

namespace PokeTradeVault.Load;

/// <summary>What this program can do, by the first words of its command line; each has a folder.</summary>
internal static class Commands
{
    private static readonly string Usage = $"Load bench [search | scaling | model | {string.Join(" | ", BenchParts.Names)}] | load | chaos";

    public static async Task<int> Run(string[] args, TextWriter output, TextWriter errors)
    {
        switch (args)
        {
            case ["bench", "search", .. var rest]:
                return await SearchBench.Run(output, rest.FirstOrDefault());
            case ["bench", "scaling", .. var rest]:
                return await ScalingBench.Run(rest, output);
            case ["bench", "model", .. var rest]:
                return ModelBench.Run(rest, output);
            case ["chaos", .. var rest]:
                return await ChaosCommand.Run(rest, output);
            case ["bench"]:
                await BenchParts.Run(BenchParts.Names, output);
                return 0;
            case ["bench", var part] when BenchParts.Names.Contains(part):
                await BenchParts.Run([part], output);
                return 0;
            case ["load", .. var rest]:
                return await TrafficCommand.Run(rest, output, errors);
            default:
                await errors.WriteLineAsync(Usage);
                return 2;
        }
    }
}

using System.Text;

namespace PokeTradeVault.Load.Bench;

/// <summary>1,000 Pokémon in one import over HTTP, in each format, into an empty vault of a trader of its own.</summary>
internal static class ImportBench
{
    public const int Rows = 1_000;

    private const int Runs = 5;

    public static async Task<IReadOnlyList<ImportFigures>> Run(BenchStage stage)
    {
        using var source = await Trader.Register(stage.Address, "imports");
        await source.Import("showdown", Showdown());
        var figures = new List<ImportFigures>();
        foreach (var format in (string[])["showdown", "packed", "csv", "json"])
        {
            var text = await source.Export(format);
            var times = new List<double>();
            // The first run of each is a warm-up.
            for (var run = -1; run < Runs; run++)
            {
                using var trader = await Trader.Register(stage.Address, $"{format}{run + 1}");
                var (_, milliseconds) = await Trader.Timed(() => trader.Import(format, text));
                if (run >= 0) times.Add(milliseconds);
            }

            figures.Add(new ImportFigures(format, Encoding.UTF8.GetByteCount(text), times.Order().ElementAt(Runs / 2), times.Max()));
        }

        return figures;
    }

    private static string Showdown() => string.Concat(Enumerable.Range(0, Rows).Select(number =>
        $"""
        Nr {number} (Garchomp) (F) @ Rocky Helmet
        Ability: Rough Skin
        Level: {50 + (number % 51)}
        Shiny: Yes
        Tera Type: Steel
        EVs: 252 HP / 4 Atk / 252 Spe
        IVs: {number % 32} SpA / {number / 32} SpD
        Jolly Nature
        - Earthquake
        - Dragon Claw
        - Swords Dance
        - Stone Edge


        """));
}

/// <param name="Bytes">Of the text.</param>
/// <param name="Median">In milliseconds, as is <paramref name="Longest"/>.</param>
internal sealed record ImportFigures(string Format, int Bytes, double Median, double Longest);

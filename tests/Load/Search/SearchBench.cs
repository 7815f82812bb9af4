using System.Globalization;

namespace PokeTradeVault.Load.Search;

/// <summary>Every combination's first, second and a deep page, one request at a time; fails where one is slow or reads the whole table.</summary>
internal static class SearchBench
{
    private const double P99Max = 50;

    public static async Task<int> Run(TextWriter output, string? explain)
    {
        await using var stage = await SearchStage.Open(traders: 20_000, pokemon: 1_000_000, output);
        if (explain is not null)
        {
            await output.WriteLineAsync((await SearchPlan.Of(stage.Source, Combination.Read(explain), analyze: true)).Text);
            return 0;
        }

        var failed = await Table(stage, output, "Likely", Combinations.Likely) + await Table(stage, output, "Hard", Combinations.Hard);
        return failed == 0 ? 0 : 1;
    }

    private static async Task<int> Table(SearchStage stage, TextWriter output, string title, IReadOnlyList<Combination> combinations)
    {
        var failed = 0;
        await output.WriteLineAsync($"\n| {title} | p50, ms | p99, ms | indexes | slowest query: median |\n|---|---|---|---|---|");
        foreach (var combination in combinations)
        {
            var figures = await SearchFigures.Measure(stage, combination);
            var indexes = figures.ReadsWholeTable ? "NONE" : string.Join(", ", figures.Indexes.Select(index => index["pokemon_".Length..]));
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"| {combination.Name} | {figures.Median:0.0} | {figures.P99:0.0} | {indexes} | {figures.Slowest} |"));
            if (figures.P99 >= P99Max || figures.ReadsWholeTable) failed++;
        }

        return failed;
    }
}

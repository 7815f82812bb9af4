using System.Diagnostics;
using System.Globalization;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Load.Search;

/// <summary>One combination's times in milliseconds, and the indexes that its plans use.</summary>
internal sealed record SearchFigures(Combination Combination, IReadOnlyList<double> Times, IReadOnlyList<string> Indexes, bool ReadsWholeTable, string Slowest)
{
    private const int Samples = 300;
    private const int DeepPage = 20;

    /// <summary>Through which the rows of a page are read once they are found.</summary>
    private const string PrimaryKey = "pokemon_pkey";

    public double Median => Percentile(0.5);

    public double P99 => Percentile(0.99);

    public static async Task<SearchFigures> Measure(SearchStage stage, Combination combination)
    {
        var pages = new List<PokemonQuery>();
        foreach (var text in combination.Queries)
            pages.AddRange(await Pages(stage.Queries, Combination.Read(text)));
        var plans = new List<SearchPlan>();
        foreach (var page in pages) plans.Add(await SearchPlan.Of(stage.Source, page));
        var times = new List<(double Time, PokemonQuery Query)>();
        while (times.Count < Samples)
        {
            foreach (var page in pages) times.Add((await Time(stage.Queries, page), page));
        }

        return new(
            combination,
            [.. times.Select(each => each.Time).Order()],
            [.. plans.SelectMany(plan => plan.Indexes).Distinct().Where(index => index != PrimaryKey)],
            plans.Exists(plan => plan.ReadsWholeTable),
            Worst(times));
    }

    /// <summary>The query with the highest median, and that.</summary>
    private static string Worst(List<(double Time, PokemonQuery Query)> times)
    {
        var (query, median) = times.GroupBy(each => each.Query)
            .Select(each => (each.Key, Median: each.Select(one => one.Time).Order().ElementAt(each.Count() / 2))).MaxBy(each => each.Median);
        var filters = string.Join(' ', query.Filters.Select(term => term.Value));
        return string.Create(CultureInfo.InvariantCulture, $"{filters}{(query.Cursor is null ? "" : ", later page")}: {median:0.0}");
    }

    /// <summary>The first page, the second, and one far behind, as far as there are any; which also warms them.</summary>
    private static async Task<IReadOnlyList<PokemonQuery>> Pages(SearchQueries search, PokemonQuery first)
    {
        var pages = new List<PokemonQuery> { first };
        while (pages.Count <= DeepPage && (await search.Find(null, pages[^1], CancellationToken.None)).Value!.NextCursor is { } next)
            pages.Add(first with { Cursor = next });
        return pages.Count <= 2 ? pages : [pages[0], pages[1], pages[^1]];
    }

    private static async Task<double> Time(SearchQueries search, PokemonQuery query)
    {
        var started = Stopwatch.GetTimestamp();
        await search.Find(null, query, CancellationToken.None);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private double Percentile(double share) => Times[Math.Min(Times.Count - 1, (int)(Times.Count * share))];
}

using System.Text.RegularExpressions;
using Npgsql;
using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Load.Search;

/// <summary>How PostgreSQL would run a search.</summary>
internal sealed partial record SearchPlan(string Text)
{
    /// <summary>Those of <c>pokemon</c> by which Pokémon are found.</summary>
    public IReadOnlyList<string> Indexes => [.. IndexName().Matches(Text).Select(match => match.Groups[1].Value).Distinct()];

    public bool ReadsWholeTable => Text.Contains("Seq Scan on pokemon", StringComparison.Ordinal);

    public static async Task<SearchPlan> Of(NpgsqlDataSource source, PokemonQuery query, bool analyze = false)
    {
        var sql = SearchSql.Of(ListReading.Of(query, ListScope.Search(GameCatalog.Instance)), by: null, query.Limit + 1);
        using var batch = new ActionBatch();
        batch.Add(SearchSql.Planning, static _ => true);
        var lines = batch.Add($"EXPLAIN ({(analyze ? "ANALYZE, BUFFERS" : "COSTS OFF")}) {sql.Text}", row => row.GetString(0), [.. sql.Conditions.Parameters]);
        await batch.Read(source, CancellationToken.None);
        return new SearchPlan(string.Join('\n', lines.Rows));
    }

    [GeneratedRegex(@"(?:Scan using|Scan Backward using|Index Scan on) (pokemon_\w+)")]
    private static partial Regex IndexName();
}

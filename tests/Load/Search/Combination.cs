using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Load.Search;

/// <summary>Filters that are asked for together, with the values that are asked for.</summary>
/// <param name="Name">The filters and the order, as a reader calls them.</param>
/// <param name="Queries">As of the API's query string, <c>sort</c> included, not encoded.</param>
internal sealed record Combination(string Name, params IReadOnlyList<string> Queries)
{
    public const int PageSize = 50;

    public static PokemonQuery Read(string text)
    {
        var terms = text.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(term => term.Split('=', 2)).ToLookup(term => term[0] == "sort");
        return new PokemonQuery
        {
            Filters = terms[false].Select(term => new FilterTerm { Name = term[0], Value = term[1] }).ToValueList(),
            Sort = terms[true].FirstOrDefault()?[1],
            Limit = PageSize,
        };
    }
}

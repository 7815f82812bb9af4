using PokeTradeVault.Api.Http;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Api.Collections;

/// <summary>The query parameters of a list of Pokémon: filters, order and page.</summary>
public sealed record PokemonList(PokemonQuery Query) : IQueryFields<PokemonList>
{
    public static IReadOnlyList<ParameterNote> Notes { get; } =
    [
        .. PokemonFilters.Notes,
        new() { Name = "sort", Description = $"{PokemonOrder.Names}; a leading - turns it round. A vault's own order is box." },
        .. Paging.Notes,
    ];

    public static PokemonList Read(QueryReader query)
    {
        var paging = Paging.Read(query);
        return new PokemonList(new PokemonQuery
        {
            Filters = PokemonFilters.Read(query).Terms,
            Sort = query.Text("sort"),
            Limit = paging.Limit,
            Cursor = paging.Cursor,
        });
    }
}

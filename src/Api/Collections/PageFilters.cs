using PokeTradeVault.Api.Http;

namespace PokeTradeVault.Api.Collections;

/// <summary>The query parameters of a list that is only paged.</summary>
public sealed record PageFilters(Paging Paging) : IQueryFields<PageFilters>
{
    public static IReadOnlyList<ParameterNote> Notes => Paging.Notes;

    public static PageFilters Read(QueryReader query) => new(Paging.Read(query));
}

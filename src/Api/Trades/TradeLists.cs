using PokeTradeVault.Api.Http;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Trades;

namespace PokeTradeVault.Api.Trades;

/// <summary>The query parameters of one's list of trades.</summary>
public sealed record TradeFilters(TradeListQuery Query) : IQueryFields<TradeFilters>
{
    public static IReadOnlyList<ParameterNote> Notes { get; } = [new() { Name = "status", Type = typeof(TradeStatus) }, .. Paging.Notes];

    public static TradeFilters Read(QueryReader query)
    {
        var (status, paging) = (query.Name<TradeStatus>("status"), Paging.Read(query));
        return new TradeFilters(new TradeListQuery { Status = status, Limit = paging.Limit, Cursor = paging.Cursor });
    }
}

/// <summary>The query parameters of a timeline: <c>after</c>, or the cursor of the page before, which is a sequence as well.</summary>
public sealed record TimelineFilters(int After, int Limit) : IQueryFields<TimelineFilters>
{
    public static IReadOnlyList<ParameterNote> Notes { get; } =
    [
        new() { Name = "after", Type = typeof(int), Minimum = 0, Description = "The last sequence that you have; 0 for all." },
        new() { Name = "limit", Type = typeof(int), Minimum = 1, Maximum = 100 },
        new() { Name = "cursor", Type = typeof(int), Minimum = 0, Description = "nextCursor of the page before." },
    ];

    public static TimelineFilters Read(QueryReader query)
    {
        var (after, cursor) = (query.Number("after"), query.Number("cursor"));
        return new TimelineFilters(cursor ?? after ?? 0, query.Number("limit") ?? Paging.LimitDefault);
    }
}

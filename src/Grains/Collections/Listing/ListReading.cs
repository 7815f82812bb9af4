using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>A list's query as it was understood, and all that is wrong with it.</summary>
public sealed record ListReading
{
    private const int LimitMax = 100;

    public required PokemonFilter Filter { get; init; }

    /// <summary>There if there are no problems.</summary>
    public PokemonOrder? Order { get; private init; }

    /// <summary>The last key of the page before; null for the first page.</summary>
    public SortKey? After { get; private init; }

    /// <summary>Filters, then sort, limit and cursor.</summary>
    public ValueList<FieldProblem> Problems { get; private init; }

    /// <param name="query">As it was asked.</param>
    /// <param name="scope">What may be asked, and the order where the query names none.</param>
    public static ListReading Of(PokemonQuery query, ListScope scope)
    {
        var filter = PokemonFilter.Of(query.Filters, scope);
        var problems = filter.Problems.ToList();
        var order = PokemonOrder.Of(query.Sort ?? (scope.IsSearch ? "-created" : "box"));
        if (order is null) problems.Add(Problem("sort", $"must be {PokemonOrder.Names}, with or without a leading -"));
        else if (scope.IsSearch && !order.SpansVaults) problems.Add(Problem("sort", "is the order of one vault alone"));
        if (query.Limit is < 1 or > LimitMax) problems.Add(Problem("limit", $"must be 1 to {LimitMax}"));
        var after = order is null || query.Cursor is null ? null : ListCursor.Read(order, query.Cursor);
        if (order is not null && query.Cursor is not null && after is null)
            problems.Add(Problem("cursor", "is not one that this list has given out"));
        return new ListReading { Filter = filter, Order = order, After = after, Problems = problems.ToValueList() };
    }

    private static FieldProblem Problem(string field, string reason) => new() { Field = field, Reason = reason };
}

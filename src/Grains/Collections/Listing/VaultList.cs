using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>One page of a vault.</summary>
public static class VaultList
{
    private const int LimitMax = 100;

    /// <returns>Refusals: validation_failed, with a problem for each member of the query that is not valid.</returns>
    public static Reply<Page<PokemonView>> ForOwner(Vault vault, PokemonQuery query, GameCatalog catalog) =>
        Page(vault.Pokemon.Values, query, PokemonFilter.Of(query, catalog, ofOwner: true), pokemon => pokemon.ForOwner(vault.Owner));

    /// <returns>As <see cref="ForOwner"/>; a private vault is empty.</returns>
    public static Reply<Page<PokemonView>> ForOthers(Vault vault, PokemonQuery query, GameCatalog catalog) => Page(
        vault.IsPublic ? vault.Pokemon.Values : [],
        query,
        PokemonFilter.Of(query, catalog, ofOwner: false),
        pokemon => pokemon.ForOthers(vault.Owner));

    private static Reply<Page<PokemonView>> Page(
        IEnumerable<OwnedPokemon> pokemon, PokemonQuery query, PokemonFilter filter, Func<OwnedPokemon, PokemonView> view)
    {
        var problems = filter.Problems.ToList();
        var order = PokemonOrder.Of(query.Sort);
        if (order is null) problems.Add(new FieldProblem { Field = "sort", Reason = "must be box, species, level or created, with or without a leading -" });
        if (query.Limit is < 1 or > LimitMax) problems.Add(new FieldProblem { Field = "limit", Reason = $"must be 1 to {LimitMax}" });
        var after = order is null || query.Cursor is null ? null : ListCursor.Read(order, query.Cursor);
        if (order is not null && query.Cursor is not null && after is null)
            problems.Add(new FieldProblem { Field = "cursor", Reason = "is not one that this list has given out" });
        if (problems.Count > 0) return Refusal.Invalid(problems.ToValueList());

        var found = pokemon.Where(filter.Matches)
            .Select(one => (Pokemon: one, Key: order!.Key(one)))
            .Where(one => after is not { } key || order!.Compare(one.Key, key) > 0)
            .Order(Comparer<(OwnedPokemon Pokemon, SortKey Key)>.Create((left, right) => order!.Compare(left.Key, right.Key)))
            .Take(query.Limit + 1)
            .ToList();
        return new Page<PokemonView>
        {
            Items = found.Take(query.Limit).Select(one => view(one.Pokemon)).ToValueList(),
            NextCursor = found.Count > query.Limit ? ListCursor.Write(order!, found[query.Limit - 1].Key) : null,
        };
    }
}

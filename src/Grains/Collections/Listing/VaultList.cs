using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>One page of a vault.</summary>
public static class VaultList
{
    /// <returns>Refusals: validation_failed, with a problem for each member of the query that is not valid.</returns>
    public static Reply<Page<PokemonView>> ForOwner(Vault vault, PokemonQuery query, GameCatalog catalog) =>
        Page(vault.Pokemon.Values, query, ListScope.Own(vault, catalog), pokemon => pokemon.ForOwner(vault.Owner));

    /// <returns>As <see cref="ForOwner"/>; a private vault is empty.</returns>
    public static Reply<Page<PokemonView>> ForOthers(Vault vault, PokemonQuery query, GameCatalog catalog) =>
        Page(vault.IsPublic ? vault.Pokemon.Values : [], query, ListScope.Seen(vault, catalog), pokemon => pokemon.ForOthers(vault.Owner));

    /// <returns>Refusals: validation_failed, with a problem for each filter that is not valid.</returns>
    public static Reply<PokemonCount> Count(Vault vault, ValueList<FilterTerm> filters, GameCatalog catalog)
    {
        var filter = PokemonFilter.Of(filters, ListScope.Own(vault, catalog));
        return filter.Problems.Count > 0
            ? Refusal.Invalid(filter.Problems)
            : new PokemonCount { Count = vault.Pokemon.Values.Count(filter.Matches) };
    }

    /// <summary>All that the filters find, in one go: at most what a vault holds.</summary>
    /// <returns>A problem for each member of the query that is not valid, and then no Pokémon.</returns>
    public static (ValueList<FieldProblem> Problems, IReadOnlyList<OwnedPokemon> Pokemon) All(Vault vault, ExportPokemon query, GameCatalog catalog)
    {
        var scope = ListScope.Own(vault, catalog);
        var reading = ListReading.Of(query.Filter, scope);
        if (reading.Problems.Count > 0) return (reading.Problems, []);

        var wanted = query.Ids?.ToHashSet();
        var found = vault.Pokemon.Values.Where(one => wanted?.Contains(one.Id) is not false && reading.Filter.Matches(one));
        return ([], [.. found.OrderBy(one => reading.Order!.Key(one, scope), Comparer<SortKey>.Create(reading.Order!.Compare))]);
    }

    private static Reply<Page<PokemonView>> Page(
        IEnumerable<OwnedPokemon> pokemon, PokemonQuery query, ListScope scope, Func<OwnedPokemon, PokemonView> view)
    {
        var reading = ListReading.Of(query, scope);
        if (reading.Problems.Count > 0) return Refusal.Invalid(reading.Problems);

        var order = reading.Order!;
        var found = pokemon.Where(reading.Filter.Matches)
            .Select(one => (Pokemon: one, Key: order.Key(one, scope)))
            .Where(one => reading.After is not { } key || order.Compare(one.Key, key) > 0)
            .Order(Comparer<(OwnedPokemon Pokemon, SortKey Key)>.Create((left, right) => order.Compare(left.Key, right.Key)))
            .Take(query.Limit + 1)
            .ToList();
        return new Page<PokemonView>
        {
            Items = found.Take(query.Limit).Select(one => view(one.Pokemon)).ToValueList(),
            NextCursor = found.Count > query.Limit ? ListCursor.Write(order, found[query.Limit - 1].Key) : null,
        };
    }
}

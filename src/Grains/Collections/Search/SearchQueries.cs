using Npgsql;
using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Collections;

public sealed class SearchQueries(IReadRoute route, GameCatalog catalog) : ISearchQueries
{
    private readonly ListScope scope = ListScope.Search(catalog);

    public async Task<Reply<Page<FoundPokemon>>> Find(UserId? by, PokemonQuery query, CancellationToken cancellation)
    {
        var list = ListReading.Of(query, scope);
        if (list.Problems.Count > 0) return Refusal.Invalid(list.Problems);

        return await route.Read((source, cancel) => ReadPage(list, by, query.Limit, source, cancel), cancellation);
    }

    public async Task<ValueList<Suggestion>> Suggest(string text, int limit, CancellationToken cancellation)
    {
        var found = await route.Read((source, cancel) => Suggestions.Find(source, text, limit, cancel), cancellation);
        var begun = found is [var first, ..] && first.Name.StartsWith(text.Trim(), StringComparison.OrdinalIgnoreCase);
        return begun || SpeciesNear(text) is not { } near ? found : [near, .. found.Where(one => one != near).Take(limit - 1)];
    }

    /// <summary>Letters that changed places leave few trigrams; as slips they are counted.</summary>
    private Suggestion? SpeciesNear(string text) =>
        text.Length <= Suggestions.TextMax && catalog.Species.Nearest(text) is { } name && catalog.Species.Find(name) is { CanBeStored: true } near
            ? new Suggestion { Kind = SuggestionKind.Species, Name = near.Name }
            : null;

    private async Task<Page<FoundPokemon>> ReadPage(ListReading list, UserId? by, int limit, NpgsqlDataSource source, CancellationToken cancellation)
    {
        var sql = SearchSql.Of(list, by, limit + 1);
        using var batch = new ActionBatch();
        batch.Add(SearchSql.Planning, static _ => true);
        var rows = batch.Add(sql.Text, ReadFound, [.. sql.Conditions.Parameters]);
        await batch.Read(source, cancellation);
        return new Page<FoundPokemon>
        {
            Items = rows.Rows.Take(limit).Select(row => row.Found).ToValueList(),
            NextCursor = rows.Rows.Count > limit ? ListCursor.Write(list.Order!, list.Order!.Key(rows.Rows[limit - 1].Pokemon, scope)) : null,
        };
    }

    private static (OwnedPokemon Pokemon, FoundPokemon Found) ReadFound(NpgsqlDataReader row)
    {
        var pokemon = PokemonRow.Read(row, 0);
        var owner = new UserId(row.GetGuid(row.GetOrdinal("owner_id")));
        return (pokemon, new FoundPokemon
        {
            Pokemon = pokemon.ForOthers(owner),
            Owner = new PokemonOwner { Id = owner, Username = row.GetString(row.GetOrdinal("username")) },
        });
    }
}

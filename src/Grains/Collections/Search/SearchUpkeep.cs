using Npgsql;
using PokeTradeVault.Catalog;
using PokeTradeVault.Catalog.Names;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Collections;

/// <summary>Keeps in the database what searches need of the catalog. Everything here may be done twice and by many at once.</summary>
public sealed class SearchUpkeep(NpgsqlDataSource source, GameCatalog catalog)
{
    private const int RowsAtOnce = 1_000;

    /// <summary>The catalog's names, for suggestions; nothing where all are there already.</summary>
    public async Task WriteTerms(CancellationToken cancellation)
    {
        var terms = Terms().ToList();
        await using var command = source.Command(
            """
            INSERT INTO search_term (kind, name, key)
            SELECT term.kind, term.name, term.key FROM unnest(@kinds, @names, @keys) AS term (kind, name, key)
             WHERE NOT EXISTS (SELECT FROM search_term WHERE search_term.kind = term.kind AND search_term.name = term.name)
                ON CONFLICT DO NOTHING
            """,
            Sql.Int2s("kinds", terms.Select(term => (int)term.Kind)),
            Sql.Texts("names", terms.Select(term => term.Name)),
            Sql.Texts("keys", terms.Select(term => FoldedText.Of(term.Name))));
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Gives number and text to rows that were written before there was a search, or whose species the catalog has learnt since.</summary>
    public async Task NumberPokemon(CancellationToken cancellation)
    {
        var after = Guid.Empty;
        while (await Unnumbered(after, cancellation) is [.., var last] rows)
        {
            using var batch = new ActionBatch();
            batch.Add("SELECT FROM pokemon WHERE id = ANY (@ids) ORDER BY id FOR NO KEY UPDATE", static _ => true, Sql.Uuids("ids", rows.Select(row => row.Id)));
            batch.Add(
                """
                UPDATE pokemon SET number = row.number, search_text = row.text
                  FROM unnest(@ids, @numbers, @texts) AS row (id, number, text)
                 WHERE pokemon.id = row.id AND pokemon.number = 0
                """,
                Sql.Uuids("ids", rows.Select(row => row.Id)),
                Sql.Int2s("numbers", rows.Select(row => catalog.Species.Find(row.Species)?.Number ?? 0)),
                Sql.Texts("texts", rows.Select(row => row.Text)));
            if (await batch.Run(source, static () => true) is ActionOutcome.Unknown unknown) throw unknown.Cause;
            after = last.Id;
        }
    }

    private IEnumerable<(SuggestionKind Kind, string Name)> Terms() =>
    [
        .. catalog.Species.Items.Where(species => species.CanBeStored).Select(species => (SuggestionKind.Species, species.Name)),
        .. catalog.Lists.Moves.Select(name => (SuggestionKind.Move, name)),
        .. catalog.Lists.Abilities.Select(name => (SuggestionKind.Ability, name)),
        .. catalog.Lists.Items.Select(name => (SuggestionKind.Item, name)),
    ];

    private async Task<List<(Guid Id, string Species, string Text)>> Unnumbered(Guid after, CancellationToken cancellation)
    {
        using var batch = new ActionBatch();
        var rows = batch.Add(
            "SELECT id, species, nickname, ot FROM pokemon WHERE number = 0 AND id > @after ORDER BY id LIMIT @limit",
            row => (Id: row.GetGuid(0), Species: row.GetString(1), Text: SearchText.Of(row.IsDBNull(2) ? null : row.GetString(2), row.GetString(1), row.IsDBNull(3) ? null : row.GetString(3))),
            Sql.Uuid("after", after),
            Sql.Int4("limit", RowsAtOnce));
        await batch.Read(source, cancellation);
        return [.. rows.Rows];
    }
}

using Npgsql;
using PokeTradeVault.Catalog.Names;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Collections;

/// <summary>Names that begin with a text, then names that are like it by their trigrams.</summary>
internal static class Suggestions
{
    /// <summary>Characters.</summary>
    public const int TextMax = 40;

    /// <summary>
    /// A slip in a word of six letters leaves two fifths of its trigrams. What is typed is mostly the beginning of a name, so it
    /// is held against the most similar part of it.
    /// </summary>
    private const string Likeness = "SELECT set_config('pg_trgm.word_similarity_threshold', '0.4', true)";

    private const string Found =
        """
        WITH found AS (
            SELECT kind, name, key FROM search_term WHERE key LIKE @start OR (@long AND @text <% key)
            UNION ALL
            SELECT @trader, username, lower(username) COLLATE "C"
              FROM account JOIN trader USING (id)
             WHERE trader.state = 1
               AND (lower(username) COLLATE "C" LIKE @start OR (@long AND @text <% lower(username)))
        )
        SELECT kind, name FROM found
         ORDER BY key LIKE @start DESC, CASE WHEN key LIKE @start THEN 0 ELSE -similarity(@text, key) - word_similarity(@text, key) END,
                  kind, length(name), name
         LIMIT @limit
        """;

    public static async Task<ValueList<Suggestion>> Find(NpgsqlDataSource source, string typed, int limit, CancellationToken cancellation)
    {
        var text = FoldedText.Of(typed.Trim());
        if (text.Length > TextMax || !text.Any(char.IsLetterOrDigit)) return [];

        using var batch = new ActionBatch();
        batch.Add(Likeness, static _ => true);
        var found = batch.Add(
            Found,
            row => new Suggestion { Kind = (SuggestionKind)row.GetInt16(0), Name = row.GetString(1) },
            Sql.Text("text", text),
            Sql.Text("start", $"{LikePattern.Escaped(text)}%"),
            Sql.Bool("long", text.Length >= 3),
            Sql.Int2("trader", (int)SuggestionKind.Trader),
            Sql.Int4("limit", limit));
        await batch.Read(source, cancellation);
        return found.Rows.ToValueList();
    }
}

using System.Globalization;
using Microsoft.Extensions.Options;
using Npgsql;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Collections;

/// <summary>Read from the primary: what one has just deleted or changed is there at once.</summary>
internal sealed class VaultQueries(NpgsqlDataSource source, IOptions<CollectionOptions> options) : IVaultQueries
{
    public async Task<Reply<Page<PokemonView>>> Trash(UserId owner, int limit, string? cursor, CancellationToken cancellation)
    {
        if (TrashCursor.Parse(cursor) is not { } after) return BadCursor;
        using var batch = new ActionBatch();
        var rows = batch.Add(
            $"""
            SELECT p.deleted_at, p.locked_until <= clock_timestamp(), {PokemonRow.ReadColumns} FROM pokemon p
             WHERE p.owner_id = @owner AND p.deleted_at IS NOT NULL AND p.purged_at IS NULL
               AND p.deleted_at <= @before AND (p.deleted_at < @before OR p.id > @last)
             ORDER BY p.deleted_at DESC, p.id LIMIT @limit
            """,
            row => (DeletedAt: row.GetFieldValue<DateTimeOffset>(0), HasOpened: !row.IsDBNull(1) && row.GetBoolean(1), Pokemon: PokemonRow.Read(row, 2)),
            Sql.Uuid("owner", owner.Value),
            Sql.Time("before", after.DeletedAt),
            Sql.Uuid("last", after.Pokemon.Value),
            Sql.Int4("limit", limit + 1));
        await batch.Read(source, cancellation);
        return Page(
            rows.Rows, limit,
            row => (row.HasOpened ? row.Pokemon with { OwnLock = null } : row.Pokemon).ForOwner(owner) with
            {
                DeletedAt = row.DeletedAt,
                ExpiresAt = row.DeletedAt + options.Value.TrashLifetime,
            },
            row => new TrashCursor(row.DeletedAt, row.Pokemon.Id).ToString());
    }

    public async Task<Reply<Page<VaultChangeView>>> Changes(UserId owner, int limit, string? cursor, CancellationToken cancellation)
    {
        if (Before(cursor) is not { } before) return BadCursor;
        using var batch = new ActionBatch();
        var rows = batch.Add(
            """
            SELECT number, id, at, kind, count, undone_at, undone_at IS NULL AND at > now() - @lifetime
              FROM vault_change WHERE owner_id = @owner AND number < @before ORDER BY number DESC LIMIT @limit
            """,
            row => (Number: row.GetInt64(0), View: new VaultChangeView
            {
                Id = row.GetGuid(1),
                At = row.GetFieldValue<DateTimeOffset>(2),
                Kind = (ChangeKind)row.GetInt16(3),
                Count = row.GetInt32(4),
                UndoneAt = row.IsDBNull(5) ? null : row.GetFieldValue<DateTimeOffset>(5),
                Undoable = row.GetBoolean(6),
            }),
            Sql.Uuid("owner", owner.Value),
            Sql.BigInt("before", before),
            Sql.Span("lifetime", options.Value.ChangeLifetime),
            Sql.Int4("limit", limit + 1));
        await batch.Read(source, cancellation);
        return Page(rows.Rows, limit, row => row.View, row => Cursor(row.Number));
    }

    public async Task<Reply<Page<PokemonChangeView>>> ChangesOf(UserId owner, PokemonId pokemon, int limit, string? cursor, CancellationToken cancellation)
    {
        if (Before(cursor) is not { } before) return BadCursor;
        using var batch = new ActionBatch();
        var own = batch.Add(
            "SELECT FROM pokemon WHERE id = @pokemon AND owner_id = @owner AND purged_at IS NULL",
            static _ => true,
            Sql.Uuid("pokemon", pokemon.Value),
            Sql.Uuid("owner", owner.Value));
        var rows = batch.Add(
            """
            SELECT change.number, change.id, change.at, change.kind, item.fields, undone_at IS NULL AND at > now() - @lifetime
              FROM vault_change_item AS item JOIN vault_change AS change ON change.id = item.change_id
             WHERE item.pokemon_id = @pokemon AND change.owner_id = @owner AND change.number < @before
             ORDER BY change.number DESC LIMIT @limit
            """,
            row => (Number: row.GetInt64(0), View: new PokemonChangeView
            {
                ChangeId = row.GetGuid(1),
                At = row.GetFieldValue<DateTimeOffset>(2),
                Kind = (ChangeKind)row.GetInt16(3),
                Fields = FieldTexts.Of(ChangeLog.ReadFields(row.GetString(4))),
                Undoable = row.GetBoolean(5),
            }),
            Sql.Uuid("pokemon", pokemon.Value),
            Sql.Uuid("owner", owner.Value),
            Sql.BigInt("before", before),
            Sql.Span("lifetime", options.Value.ChangeLifetime),
            Sql.Int4("limit", limit + 1));
        await batch.Read(source, cancellation);
        return own.Rows.Count == 0
            ? Refusal.Of(RefusalCode.NotFound, "There is no such Pokémon in this vault.")
            : Page(rows.Rows, limit, row => row.View, row => Cursor(row.Number));
    }

    private static Refusal BadCursor => Refusal.Of(RefusalCode.ValidationFailed, "cursor", "is not one that this list has given out");

    private static string Cursor(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long? Before(string? cursor) => cursor is null
        ? long.MaxValue
        : long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Page<TView> Page<TRow, TView>(IReadOnlyList<TRow> rows, int limit, Func<TRow, TView> view, Func<TRow, string> cursor) => new()
    {
        Items = rows.Take(limit).Select(view).ToValueList(),
        NextCursor = rows.Count > limit ? cursor(rows[limit - 1]) : null,
    };
}

using PokeTradeVault.Contracts;
using PokeTradeVault.Grains.Receipts;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Collections;

/// <summary>
/// A change of many behind its receipt: the trader's row, the boxes, the Pokémon by id, the log. Set-based but for what
/// rewrites a whole Pokémon, which is one at a time. Each guard says how many rows it must find.
/// </summary>
internal sealed class ChangeTransaction
{
    private readonly ActionBatch batch;
    private readonly UserId owner;
    private readonly List<(Statement Statement, int Expected)> guards = [];

    public ChangeTransaction(ActionBatch batch, UserId owner, VaultEvent.Changed changed, int limit, DateTimeOffset now, Receipt receipt)
    {
        (this.batch, this.owner) = (batch, owner);
        Sequence = Trader(changed, limit);
        guards.Add((Sequence, 1));
        if (changed.Boxes is { } boxes) BoxStatements.Write(batch, owner, boxes);
        Lock([.. changed.Altered.Select(one => one.Before), .. changed.Gone, .. changed.Restored]);
        Trash(changed.Gone, now);
        Alter(changed.Altered);
        Restore(changed.Restored);
        if (changed.Logged is not { } logged) return;
        if (logged.Undoes is { } undone) guards.Add((ChangeLog.MarkUndone(batch, owner, undone), 1));
        ChangeLog.Add(batch, receipt, logged);
    }

    /// <summary>The vault's, after it.</summary>
    public Statement<long> Sequence { get; }

    /// <summary>After the run: whether each guard found its rows.</summary>
    public bool Holds => guards.TrueForAll(guard => guard.Statement.Affected == guard.Expected);

    private Statement<long> Trader(VaultEvent.Changed changed, int limit) => batch.Add(
        """
        UPDATE trader SET live_count = live_count + @growth, vault_seq = vault_seq + 1
        WHERE id = @owner AND vault_seq = @seen AND (@restored = 0 OR state = 1) AND (@growth <= 0 OR live_count + @growth <= @limit)
        RETURNING vault_seq
        """,
        row => row.GetInt64(0),
        Sql.Uuid("owner", owner.Value),
        Sql.BigInt("seen", changed.SeenSequence),
        Sql.Int4("restored", changed.Restored.Count),
        Sql.Int4("growth", changed.Restored.Count - changed.Gone.Count),
        Sql.Int4("limit", limit));

    private void Lock(ValueList<OwnedPokemon> pokemon)
    {
        if (pokemon.Count < 2) return;
        batch.Add(
            "SELECT FROM pokemon WHERE id = ANY (@ids) ORDER BY id FOR NO KEY UPDATE",
            static _ => true,
            Sql.Uuids("ids", pokemon.Select(one => one.Id.Value)));
    }

    private void Trash(ValueList<OwnedPokemon> trashed, DateTimeOffset now)
    {
        if (trashed.Count == 0) return;
        Guard(trashed, batch.Add(
            """
            UPDATE pokemon SET deleted_at = @now, place = NULL
              FROM unnest(@ids, @seen) AS item (id, seen)
             WHERE pokemon.id = item.id AND owner_id = @owner AND version = item.seen AND trade_id IS NULL AND deleted_at IS NULL
            """,
            Sql.Uuid("owner", owner.Value),
            Sql.Time("now", now),
            Sql.Uuids("ids", trashed.Select(one => one.Id.Value)),
            Sql.Int4s("seen", trashed.Select(one => one.Version))));
    }

    private void Alter(ValueList<Alteration> altered)
    {
        if (altered.Count == 0) return;
        var moved = altered.Where(one => one.Before.Place != one.After.Place).ToList();
        var taken = moved.Select(one => one.After.Place).ToHashSet();
        if (moved.Where(one => taken.Contains(one.Before.Place)).ToList() is { Count: > 0 } leaving) LeavePlaces(leaving);
        var rewritten = altered.Where(one => one.Before.Sheet != one.After.Sheet || one.Before.Own.Notes != one.After.Own.Notes).ToList();
        foreach (var one in rewritten)
            Rewrite(one);
        Guard(altered, Keep(altered));
    }

    /// <summary>The index that keeps two out of one slot looks at each row by itself: who makes room for another must have left before.</summary>
    private void LeavePlaces(List<Alteration> moved) => batch.Add(
        "UPDATE pokemon SET place = -1 - place WHERE id = ANY (@ids) AND owner_id = @owner AND trade_id IS NULL AND deleted_at IS NULL",
        Sql.Uuid("owner", owner.Value),
        Sql.Uuids("ids", moved.Select(one => one.Before.Id.Value)));

    /// <summary>Its guards are those of <see cref="Keep"/>, which follows; the version grows there.</summary>
    private void Rewrite(Alteration one) => batch.Add(
        $"""
        UPDATE pokemon SET ({PokemonRow.ContentColumns}) = ({PokemonRow.ContentValues})
        WHERE id = @id AND owner_id = @owner AND version = @version AND trade_id IS NULL AND deleted_at IS NULL
        """,
        [
            Sql.Uuid("id", one.After.Id.Value),
            Sql.Uuid("owner", owner.Value),
            .. PokemonRow.ContentParameters(one.After with { Version = one.Before.Version }),
        ]);

    private Statement Keep(ValueList<Alteration> altered) => batch.Add(
        """
        UPDATE pokemon
           SET version = item.version, place = item.place, for_trade = item.for_trade, favourite = item.favourite, locked_until = item.locked_until,
               tags = ARRAY (SELECT json_array_elements_text(item.tags))
          FROM unnest(@ids, @seen, @versions, @places, @forTrade, @favourite, @lockedUntil, @tags::json[])
               AS item (id, seen, version, place, for_trade, favourite, locked_until, tags)
         WHERE pokemon.id = item.id AND owner_id = @owner AND pokemon.version = item.seen AND trade_id IS NULL AND deleted_at IS NULL
        """,
        Sql.Uuid("owner", owner.Value),
        Sql.Uuids("ids", altered.Select(one => one.Before.Id.Value)),
        Sql.Int4s("seen", altered.Select(one => one.Before.Version)),
        Sql.Int4s("versions", altered.Select(one => one.After.Version)),
        Sql.Int4s("places", altered.Select(one => one.After.Place)),
        Sql.Bools("forTrade", altered.Select(one => one.After.Own.ForTrade)),
        Sql.Bools("favourite", altered.Select(one => one.After.Own.Favourite)),
        Sql.NullableTimes("lockedUntil", altered.Select(one => PokemonRow.LockedUntil(one.After))),
        Sql.Texts("tags", altered.Select(one => System.Text.Json.JsonSerializer.Serialize(one.After.Own.Tags))));

    private void Restore(ValueList<OwnedPokemon> restored)
    {
        if (restored.Count == 0) return;
        Guard(restored, batch.Add(
            """
            UPDATE pokemon SET deleted_at = NULL, place = item.place
              FROM unnest(@ids, @seen, @places) AS item (id, seen, place)
             WHERE pokemon.id = item.id AND owner_id = @owner AND version = item.seen AND deleted_at IS NOT NULL AND purged_at IS NULL
            """,
            Sql.Uuid("owner", owner.Value),
            Sql.Uuids("ids", restored.Select(one => one.Id.Value)),
            Sql.Int4s("seen", restored.Select(one => one.Version)),
            Sql.Int4s("places", restored.Select(one => one.Place))));
    }

    private void Guard<T>(ValueList<T> expected, Statement statement) => guards.Add((statement, expected.Count));
}

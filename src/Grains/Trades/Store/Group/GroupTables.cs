using System.Text.Json;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Json;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Storage;
using PokeTradeVault.Grains.Trades.Rules;

namespace PokeTradeVault.Grains.Trades.Store.Group;

/// <summary>What a gathered transaction writes into the tables of rooms: parties, items, timeline and ledger.</summary>
internal static class GroupTables
{
    public static void InsertParties(ActionBatch batch, IReadOnlyList<Trade> trades)
    {
        var parties = trades.SelectMany(trade => trade.Parties.Select((party, position) => (trade, party, position))).ToList();
        batch.Add(
            """
            INSERT INTO trade_party (trade_id, user_id, position, confirmed_revision, created_at)
            SELECT * FROM unnest($1, $2, $3, $4, $5)
            """,
            Sql.Uuids("", parties.Select(row => row.trade.Id.Value)),
            Sql.Uuids("", parties.Select(row => row.party.User.Value)),
            Sql.Int2s("", parties.Select(row => row.position)),
            Sql.NullableInt4s("", parties.Select(row => row.party.ConfirmedRevision)),
            Sql.Times("", parties.Select(row => row.trade.CreatedAt)));
    }

    public static void SetConfirmations(ActionBatch batch, IReadOnlyList<(Trade Trade, UserId User)> set) => batch.Add(
        """
        UPDATE trade_party SET confirmed_revision = now.revision
          FROM unnest($1, $2, $3) AS now (trade_id, user_id, revision)
         WHERE trade_party.trade_id = now.trade_id AND trade_party.user_id = now.user_id
        """,
        Sql.Uuids("", set.Select(one => one.Trade.Id.Value)),
        Sql.Uuids("", set.Select(one => one.User.Value)),
        Sql.NullableInt4s("", set.Select(one => one.Trade.PartyOf(one.User).ConfirmedRevision)));

    public static void ClearConfirmations(ActionBatch batch, IReadOnlyList<(Trade Trade, TradeEvent.TableChanged Changed)> cleared)
    {
        var parties = cleared.SelectMany(one => one.Trade.Parties.Select(party => (one.Trade, one.Changed, party.User))).ToList();
        batch.Add(
            """
            UPDATE trade_party SET confirmed_revision = NULL, review_ends_at = coalesce(now.review_ends_at, trade_party.review_ends_at)
              FROM unnest($1, $2, $3) AS now (trade_id, user_id, review_ends_at)
             WHERE trade_party.trade_id = now.trade_id AND trade_party.user_id = now.user_id
            """,
            Sql.Uuids("", parties.Select(row => row.Trade.Id.Value)),
            Sql.Uuids("", parties.Select(row => row.User.Value)),
            Sql.NullableTimes("", parties.Select(row => row.Changed.Reviewers.Contains(row.User) ? row.Changed.ReviewEndsAt : (DateTimeOffset?)null)));
    }

    public static void Lay(ActionBatch batch, IReadOnlyList<(TableItem Item, Trade Trade, int Index)> laid) => batch.Add(
        """
        INSERT INTO trade_item (trade_id, pokemon_id, version, from_id, to_id, kind, position, frozen)
        SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8::json[])
        """,
        Sql.Uuids("", laid.Select(row => row.Trade.Id.Value)),
        Sql.Uuids("", laid.Select(row => row.Item.Id.Value)),
        Sql.Int4s("", laid.Select(row => row.Item.Version)),
        Sql.Uuids("", laid.Select(row => row.Item.From.Value)),
        Sql.Uuids("", laid.Select(row => row.Item.To.Value)),
        Sql.Int2s("", laid.Select(row => (int)row.Item.Kind)),
        Sql.Int4s("", laid.Select(row => TableStatements.Position(row.Trade, row.Index))),
        Sql.Texts("", laid.Select(row => TableStatements.Frozen(row.Item))));

    public static void Remove(ActionBatch batch, IReadOnlyList<(PokemonId Id, TradeId Trade)> removed) => batch.Add(
        """
        DELETE FROM trade_item USING unnest($1, $2) AS gone (trade_id, pokemon_id)
         WHERE trade_item.trade_id = gone.trade_id AND trade_item.pokemon_id = gone.pokemon_id
        """,
        Sql.Uuids("", removed.Select(one => one.Trade.Value)),
        Sql.Uuids("", removed.Select(one => one.Id.Value)));

    public static void Alter(ActionBatch batch, IReadOnlyList<(TableItem Item, TradeId Trade)> altered) => batch.Add(
        """
        UPDATE trade_item SET version = now.version, frozen = now.frozen
          FROM unnest($1, $2, $3, $4::json[]) AS now (trade_id, pokemon_id, version, frozen)
         WHERE trade_item.trade_id = now.trade_id AND trade_item.pokemon_id = now.pokemon_id
        """,
        Sql.Uuids("", altered.Select(one => one.Trade.Value)),
        Sql.Uuids("", altered.Select(one => one.Item.Id.Value)),
        Sql.Int4s("", altered.Select(one => one.Item.Version)),
        Sql.Texts("", altered.Select(one => TableStatements.Frozen(one.Item))));

    public static void Tell(ActionBatch batch, IReadOnlyList<(TradeId Trade, TradeEventView Entry)> told) => batch.Add(
        """
        INSERT INTO trade_event (trade_id, sequence, revision, kind, by_id, at, data)
        SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7::json[])
        """,
        Sql.Uuids("", told.Select(one => one.Trade.Value)),
        Sql.Int4s("", told.Select(one => one.Entry.Sequence)),
        Sql.Int4s("", told.Select(one => one.Entry.Revision)),
        Sql.Int2s("", told.Select(one => (int)one.Entry.Kind)),
        Sql.NullableUuids("", told.Select(one => one.Entry.By?.Value)),
        Sql.Times("", told.Select(one => one.Entry.At)),
        Sql.Texts("", told.Select(one => JsonSerializer.Serialize(one.Entry.Data, VaultJson.Options))));

    public static void Post(ActionBatch batch, IReadOnlyList<(Trade After, TradeEvent.MessagePosted Message)> posted) => batch.Add(
        """
        INSERT INTO trade_message (trade_id, sequence, revision, id, by_id, at, text)
        SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7)
        """,
        Sql.Uuids("", posted.Select(one => one.After.Id.Value)),
        Sql.Int4s("", posted.Select(one => one.After.Sequence)),
        Sql.Int4s("", posted.Select(one => one.After.Revision)),
        Sql.Uuids("", posted.Select(one => one.Message.MessageId)),
        Sql.NullableUuids("", posted.Select(one => one.Message.By?.Value)),
        Sql.Times("", posted.Select(one => one.Message.At)),
        Sql.Texts("", posted.Select(one => one.Message.Text)));

    public static void Record(ActionBatch batch, IReadOnlyList<Transfer> transfers) => batch.Add(
        """
        INSERT INTO transfer (pokemon_id, number, trade_id, from_id, to_id, at, version, frozen, prev_hash, hash)
        SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8::json[], $9, $10)
        """,
        Sql.Uuids("", transfers.Select(transfer => transfer.Pokemon.Value)),
        Sql.Int4s("", transfers.Select(transfer => transfer.Number)),
        Sql.Uuids("", transfers.Select(transfer => transfer.Trade.Value)),
        Sql.Uuids("", transfers.Select(transfer => transfer.From.Value)),
        Sql.Uuids("", transfers.Select(transfer => transfer.To.Value)),
        Sql.Times("", transfers.Select(transfer => transfer.At)),
        Sql.Int4s("", transfers.Select(transfer => transfer.Version)),
        Sql.Texts("", transfers.Select(transfer => transfer.Frozen)),
        Sql.ByteArrays("", transfers.Select(transfer => transfer.PrevHash)),
        Sql.ByteArrays("", transfers.Select(transfer => transfer.Hash)));
}

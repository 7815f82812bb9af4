using System.Text.Json;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Json;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Storage;
using PokeTradeVault.Grains.Trades.Rules;

namespace PokeTradeVault.Grains.Trades.Store;

/// <summary>The rows <c>trade_item</c>, <c>trade_event</c>, <c>trade_message</c> and <c>transfer</c>.</summary>
internal static class TableStatements
{
    // Items keep the order in which they came: the sequence of their event, then their place in it.
    private const int ItemsPerEventMax = 64;

    public static void Lay(ActionBatch batch, Trade trade, IReadOnlyCollection<TableItem> items)
    {
        batch.Add(
            """
            INSERT INTO trade_item (trade_id, pokemon_id, version, from_id, to_id, kind, position, frozen)
            SELECT @trade, item.*
              FROM unnest(@ids, @versions, @from, @to, @kinds, @positions, @frozen::json[])
                   AS item (pokemon_id, version, from_id, to_id, kind, position, frozen)
            """,
            Sql.Uuid("trade", trade.Id.Value),
            Sql.Uuids("ids", items.Select(item => item.Id.Value)),
            Sql.Int4s("versions", items.Select(item => item.Version)),
            Sql.Uuids("from", items.Select(item => item.From.Value)),
            Sql.Uuids("to", items.Select(item => item.To.Value)),
            Sql.Int2s("kinds", items.Select(item => (int)item.Kind)),
            Sql.Int4s("positions", items.Select((_, index) => Position(trade, index))),
            Sql.Texts("frozen", items.Select(Frozen)));
    }

    public static void Remove(ActionBatch batch, Trade trade, TradeEvent.TableChanged changed)
    {
        batch.Add(
            "DELETE FROM trade_item WHERE trade_id = @trade AND pokemon_id = ANY (@ids)",
            Sql.Uuid("trade", trade.Id.Value),
            Sql.Uuids("ids", changed.Removed.Select(id => id.Value)));
    }

    public static void Alter(ActionBatch batch, Trade trade, TradeEvent.TableChanged changed)
    {
        batch.Add(
            """
            UPDATE trade_item SET version = item.version, frozen = item.frozen
              FROM unnest(@ids, @versions, @frozen::json[]) AS item (pokemon_id, version, frozen)
             WHERE trade_id = @trade AND trade_item.pokemon_id = item.pokemon_id
            """,
            Sql.Uuid("trade", trade.Id.Value),
            Sql.Uuids("ids", changed.Altered.Select(item => item.Id.Value)),
            Sql.Int4s("versions", changed.Altered.Select(item => item.Version)),
            Sql.Texts("frozen", changed.Altered.Select(Frozen)));
    }

    public static void Tell(ActionBatch batch, TradeId trade, TradeEventView entry)
    {
        batch.Add(
            """
            INSERT INTO trade_event (trade_id, sequence, revision, kind, by_id, at, data)
            VALUES (@trade, @sequence, @revision, @kind, @by, @at, @data)
            """,
            Sql.Uuid("trade", trade.Value),
            Sql.Int4("sequence", entry.Sequence),
            Sql.Int4("revision", entry.Revision),
            Sql.Int2("kind", (int)entry.Kind),
            Sql.Uuid("by", entry.By?.Value),
            Sql.Time("at", entry.At),
            Sql.Json("data", JsonSerializer.Serialize(entry.Data, VaultJson.Options)));
    }

    public static void Post(ActionBatch batch, Trade after, TradeEvent.MessagePosted message)
    {
        batch.Add(
            """
            INSERT INTO trade_message (trade_id, sequence, revision, id, by_id, at, text)
            VALUES (@trade, @sequence, @revision, @id, @by, @at, @text)
            """,
            Sql.Uuid("trade", after.Id.Value),
            Sql.Int4("sequence", after.Sequence),
            Sql.Int4("revision", after.Revision),
            Sql.Uuid("id", message.MessageId),
            Sql.Uuid("by", message.By?.Value),
            Sql.Time("at", message.At),
            Sql.Text("text", message.Text));
    }

    public static void Record(ActionBatch batch, IReadOnlyList<Transfer> transfers)
    {
        batch.Add(
            """
            INSERT INTO transfer (pokemon_id, number, trade_id, from_id, to_id, at, version, frozen, prev_hash, hash)
            SELECT moved.pokemon_id, moved.number, @trade, moved.from_id, moved.to_id, @at, moved.version, moved.frozen, moved.prev_hash, moved.hash
              FROM unnest(@ids, @numbers, @from, @to, @versions, @frozen::json[], @prevHashes, @hashes)
                   AS moved (pokemon_id, number, from_id, to_id, version, frozen, prev_hash, hash)
            """,
            Sql.Uuid("trade", transfers[0].Trade.Value),
            Sql.Time("at", transfers[0].At),
            Sql.Uuids("ids", transfers.Select(transfer => transfer.Pokemon.Value)),
            Sql.Int4s("numbers", transfers.Select(transfer => transfer.Number)),
            Sql.Uuids("from", transfers.Select(transfer => transfer.From.Value)),
            Sql.Uuids("to", transfers.Select(transfer => transfer.To.Value)),
            Sql.Int4s("versions", transfers.Select(transfer => transfer.Version)),
            Sql.Texts("frozen", transfers.Select(transfer => transfer.Frozen)),
            Sql.ByteArrays("prevHashes", transfers.Select(transfer => transfer.PrevHash)),
            Sql.ByteArrays("hashes", transfers.Select(transfer => transfer.Hash)));
    }

    public static int Position(Trade trade, int index) => (trade.Sequence * ItemsPerEventMax) + index;

    public static string Frozen(TableItem item) => JsonSerializer.Serialize(item.Shown, VaultJson.Options);
}

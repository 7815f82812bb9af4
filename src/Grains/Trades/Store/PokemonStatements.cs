using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Storage;
using PokeTradeVault.Grains.Trades.Rules;

namespace PokeTradeVault.Grains.Trades.Store;

/// <summary>The rows <c>pokemon</c> that a trade touches: locked by id in one statement where there are several, guarded in the next.</summary>
internal static class PokemonStatements
{
    /// <summary>Locks to the trade what its owner lays on the table or has confirmed: a row for each item that is still as it was shown.</summary>
    public static Statement LayOnTable(ActionBatch batch, TradeId trade, IReadOnlyList<TableItem> items)
    {
        LockInOrder(batch, items);
        return batch.Add(
            """
            UPDATE pokemon
               SET trade_id = @trade
              FROM unnest(@ids, @owners, @versions, @mayBeHere) AS item (id, owner_id, version, may_be_here)
             WHERE pokemon.id = item.id AND pokemon.owner_id = item.owner_id AND pokemon.version = item.version
               AND (pokemon.trade_id IS NULL OR (item.may_be_here AND pokemon.trade_id = @trade))
               AND pokemon.deleted_at IS NULL AND pokemon.for_trade AND NOT pokemon.favourite
               AND (pokemon.locked_until IS NULL OR pokemon.locked_until <= clock_timestamp())
            """,
            Sql.Uuid("trade", trade.Value),
            Sql.Uuids("ids", items.Select(item => item.Id.Value)),
            Sql.Uuids("owners", items.Select(item => item.From.Value)),
            Sql.Int4s("versions", items.Select(item => item.Version)),
            // Confirmed, taken back and confirmed again: an asked-for Pokémon is then locked by this trade already.
            Sql.Bools("mayBeHere", items.Select(item => item.Kind is ItemKind.Asked)));
    }

    public static void TakeOff(ActionBatch batch, TradeId trade, IEnumerable<PokemonId> ids)
    {
        batch.Add(
            """
            UPDATE pokemon SET trade_id = NULL
             WHERE id IN (SELECT id FROM pokemon WHERE id = ANY (@ids) AND trade_id = @trade ORDER BY id FOR NO KEY UPDATE)
            """,
            Sql.Uuid("trade", trade.Value),
            Sql.Uuids("ids", ids.Select(id => id.Value)));
    }

    public static void TakeAllOff(ActionBatch batch, TradeId trade)
    {
        batch.Add(
            """
            UPDATE pokemon SET trade_id = NULL
             WHERE id IN (SELECT id FROM pokemon WHERE trade_id = @trade ORDER BY id FOR NO KEY UPDATE)
            """,
            Sql.Uuid("trade", trade.Value));
    }

    /// <summary>Moves each item to its new owner: a row for each that is still as it was shown, and locked here or, only asked for, free.</summary>
    public static Statement Move(ActionBatch batch, Trade trade, ValueList<int> places, IReadOnlyList<Transfer> transfers)
    {
        LockInOrder(batch, trade.Items);
        return batch.Add(
            """
            UPDATE pokemon
               SET owner_id = item.to_id, version = pokemon.version + 1, trade_id = NULL, place = item.place,
                   for_trade = false, favourite = false, locked_until = NULL, notes = NULL, tags = '{}',
                   transfers = pokemon.transfers + 1, chain_hash = item.hash
              FROM unnest(@ids, @from, @to, @versions, @asked, @places, @hashes)
                   AS item (id, from_id, to_id, version, asked, place, hash)
             WHERE pokemon.id = item.id AND pokemon.owner_id = item.from_id AND pokemon.version = item.version
               AND pokemon.deleted_at IS NULL
               AND (pokemon.trade_id = @trade
                    OR (item.asked AND pokemon.trade_id IS NULL AND pokemon.for_trade AND NOT pokemon.favourite
                        AND (pokemon.locked_until IS NULL OR pokemon.locked_until <= clock_timestamp())))
            """,
            Sql.Uuid("trade", trade.Id.Value),
            Sql.Uuids("ids", trade.Items.Select(item => item.Id.Value)),
            Sql.Uuids("from", trade.Items.Select(item => item.From.Value)),
            Sql.Uuids("to", trade.Items.Select(item => item.To.Value)),
            Sql.Int4s("versions", trade.Items.Select(item => item.Version)),
            Sql.Bools("asked", trade.Items.Select(item => item.Kind is ItemKind.Asked)),
            Sql.Int4s("places", places),
            Sql.ByteArrays("hashes", transfers.Select(transfer => transfer.Hash)));
    }

    private static void LockInOrder(ActionBatch batch, IReadOnlyCollection<TableItem> items)
    {
        if (items.Count < 2)
            return;
        batch.Add(
            "SELECT FROM pokemon WHERE id = ANY (@ids) ORDER BY id FOR NO KEY UPDATE",
            static _ => true,
            Sql.Uuids("ids", items.Select(item => item.Id.Value)));
    }
}

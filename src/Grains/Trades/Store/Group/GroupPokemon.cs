using PokeTradeVault.Contracts;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Trades.Store.Group;

/// <summary>What a gathered transaction writes into <c>pokemon</c>, whose rows it has locked and judged.</summary>
internal static class GroupPokemon
{
    public static void LayOnTable(ActionBatch batch, IReadOnlyList<(PokemonId Id, TradeId Trade)> laid) => batch.Add(
        """
        WITH written AS (
            UPDATE pokemon SET trade_id = laid.trade_id FROM unnest($1, $2) AS laid (id, trade_id) WHERE pokemon.id = laid.id RETURNING 1)
        SELECT 1 / (count(*) = cardinality($1))::integer FROM written
        """,
        static _ => true,
        Sql.Uuids("", laid.Select(one => one.Id.Value)),
        Sql.Uuids("", laid.Select(one => one.Trade.Value)));

    public static void TakeOff(ActionBatch batch, IReadOnlyList<(PokemonId Id, TradeId Trade)> taken) => batch.Add(
        """
        UPDATE pokemon SET trade_id = NULL
          FROM unnest($1, $2) AS taken (id, trade_id) WHERE pokemon.id = taken.id AND pokemon.trade_id = taken.trade_id
        """,
        Sql.Uuids("", taken.Select(one => one.Id.Value)),
        Sql.Uuids("", taken.Select(one => one.Trade.Value)));

    public static void TakeAllOff(ActionBatch batch, IReadOnlyList<TradeId> trades) => batch.Add(
        """
        UPDATE pokemon SET trade_id = NULL
         WHERE id IN (SELECT id FROM pokemon WHERE trade_id = ANY ($1) ORDER BY id FOR NO KEY UPDATE)
        """,
        Sql.Uuids("", trades.Select(trade => trade.Value)));

    public static void Move(ActionBatch batch, IReadOnlyList<PokemonMove> moves) => batch.Add(
        """
        WITH written AS (
            UPDATE pokemon
               SET owner_id = moved.to_id, version = pokemon.version + 1, trade_id = NULL, place = moved.place,
                   for_trade = false, favourite = false, locked_until = NULL, notes = NULL, tags = '{}',
                   transfers = pokemon.transfers + 1, chain_hash = moved.hash
              FROM unnest($1, $2, $3, $4, $5, $6) AS moved (id, from_id, to_id, version, place, hash)
             WHERE pokemon.id = moved.id AND pokemon.owner_id = moved.from_id AND pokemon.version = moved.version AND pokemon.deleted_at IS NULL
            RETURNING 1)
        SELECT 1 / (count(*) = cardinality($1))::integer FROM written
        """,
        static _ => true,
        Sql.Uuids("", moves.Select(move => move.Transfer.Pokemon.Value)),
        Sql.Uuids("", moves.Select(move => move.Transfer.From.Value)),
        Sql.Uuids("", moves.Select(move => move.Transfer.To.Value)),
        Sql.Int4s("", moves.Select(move => move.Transfer.Version)),
        Sql.Int4s("", moves.Select(move => move.Place)),
        Sql.ByteArrays("", moves.Select(move => move.Transfer.Hash)));
}

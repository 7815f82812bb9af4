using System.Text.Json;
using Npgsql;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Json;
using PokeTradeVault.Grains.Storage;
using PokeTradeVault.Grains.Trades.Rules;

namespace PokeTradeVault.Grains.Trades.Queries;

/// <summary>
/// A Pokémon's way through vaults: for its owner and, while it lies on the table of an open trade, for the trade's parties.
/// </summary>
internal static class HistoryReader
{
    public static async Task<Reply<PokemonHistory>> Read(NpgsqlDataSource source, UserId by, PokemonId pokemon, CancellationToken cancellation)
    {
        using var batch = new ActionBatch();
        var entered = batch.Add(
            """
            SELECT pokemon.chain_hash, pokemon.owner_id, pokemon.imported_from, pokemon.created_at, pokemon.entered_by, account.username
              FROM pokemon LEFT JOIN account ON account.id = pokemon.entered_by
             WHERE pokemon.id = @id AND pokemon.deleted_at IS NULL
               AND (pokemon.owner_id = @by
                    OR EXISTS (SELECT FROM trade_item AS item
                                 JOIN trade ON trade.id = item.trade_id
                                 JOIN trade_party AS party ON party.trade_id = item.trade_id
                                WHERE item.pokemon_id = pokemon.id AND item.from_id = pokemon.owner_id AND party.user_id = @by
                                  AND trade.status = 1 AND trade.expires_at > clock_timestamp()))
            """,
            row => (Head: row.GetFieldValue<byte[]>(0), Owner: new UserId(row.GetGuid(1)), Entry: Entry(row)),
            Sql.Uuid("id", pokemon.Value),
            Sql.Uuid("by", by.Value));
        var transfers = batch.Add(
            """
            SELECT number, trade_id, from_id, giver.username, to_id, taker.username, at, version, frozen, prev_hash, hash
              FROM transfer
              LEFT JOIN account AS giver ON giver.id = from_id
              LEFT JOIN account AS taker ON taker.id = to_id
             WHERE pokemon_id = @id ORDER BY number
            """,
            row => (Row: Transfer(pokemon, row), From: Trader(row, 2), To: Trader(row, 4)),
            Sql.Uuid("id", pokemon.Value));
        await batch.Read(source, cancellation);
        if (entered.Rows.Count == 0)
            return Refusal.Of(RefusalCode.NotFound, "There is no such Pokémon.");

        return new PokemonHistory
        {
            Items = transfers.Rows.Select(row => Entry(row.Row, row.From, row.To)).Prepend(entered.Rows[0].Entry).ToValueList(),
            Verified = IsWhole([.. transfers.Rows.Select(row => row.Row)], entered.Rows[0].Head, entered.Rows[0].Entry.To.Id, entered.Rows[0].Owner),
        };
    }

    private static bool IsWhole(IReadOnlyList<Transfer> transfers, byte[] head, UserId enteredBy, UserId owner) =>
        TransferChain.Verifies(transfers, head) && TransferChain.Leads(transfers, enteredBy, owner);

    private static HistoryEntry Entry(NpgsqlDataReader row)
    {
        SetFormat? importedFrom = row.IsDBNull(2) ? null : (SetFormat)row.GetInt16(2);
        return new HistoryEntry
        {
            Number = 0,
            Kind = importedFrom is null ? HistoryKind.Entered : HistoryKind.Imported,
            ImportedFrom = importedFrom,
            At = row.GetFieldValue<DateTimeOffset>(3),
            To = Trader(row, 4),
        };
    }

    private static HistoryEntry Entry(Transfer transfer, HistoryTrader from, HistoryTrader to) => new()
    {
        Number = transfer.Number,
        Kind = HistoryKind.Transferred,
        At = transfer.At,
        From = from,
        To = to,
        TradeId = transfer.Trade,
        Hash = Convert.ToHexStringLower(transfer.Hash),
        Pokemon = Frozen(transfer),
    };

    /// <returns>Null where somebody has made something else of it: that is for the hash to say.</returns>
    private static PokemonView? Frozen(Transfer transfer)
    {
        try
        {
            return JsonSerializer.Deserialize<PokemonView>(transfer.Frozen, VaultJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static HistoryTrader Trader(NpgsqlDataReader row, int column) =>
        new() { Id = new(row.GetGuid(column)), Username = row.IsDBNull(column + 1) ? null : row.GetString(column + 1) };

    private static Transfer Transfer(PokemonId pokemon, NpgsqlDataReader row) => new()
    {
        Pokemon = pokemon,
        Number = row.GetInt32(0),
        Trade = new(row.GetGuid(1)),
        From = new(row.GetGuid(2)),
        To = new(row.GetGuid(4)),
        At = row.GetFieldValue<DateTimeOffset>(6),
        Version = row.GetInt32(7),
        Frozen = row.GetString(8),
        PrevHash = row.GetFieldValue<byte[]>(9),
        Hash = row.GetFieldValue<byte[]>(10),
    };
}

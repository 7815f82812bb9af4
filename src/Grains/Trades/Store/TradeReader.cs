using System.Text.Json;
using Npgsql;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Json;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Storage;
using PokeTradeVault.Grains.Trades.Rules;
using PokeTradeVault.Grains.Trades.Views;

namespace PokeTradeVault.Grains.Trades.Store;

/// <summary>Rooms from their rows. The trade's row is read first: whatever is written meanwhile, its guard then refuses the next write.</summary>
internal sealed class TradeReader
{
    private readonly Statement<Trade> trades;
    private readonly Statement<(TradeId Trade, Party Party)> parties;
    private readonly Statement<(TradeId Trade, TableItem Item)> items;

    public TradeReader(ActionBatch batch, IEnumerable<TradeId> ids)
    {
        var keys = ids.Select(id => id.Value).ToArray();
        trades = batch.Add(
            """
            SELECT id, status, guard, revision, sequence, proposed_by, note, created_at, expires_at, closed_at, reason
              FROM trade WHERE id = ANY (@ids)
            """,
            Trade,
            Sql.Uuids("ids", keys));
        parties = batch.Add(
            """
            SELECT trade_id, user_id, coalesce(username, '') AS username, confirmed_revision, review_ends_at
              FROM trade_party LEFT JOIN account ON account.id = user_id
             WHERE trade_id = ANY (@ids) ORDER BY trade_id, position
            """,
            Party,
            Sql.Uuids("ids", keys));
        items = batch.Add(
            "SELECT trade_id, from_id, to_id, kind, frozen FROM trade_item WHERE trade_id = ANY (@ids) ORDER BY trade_id, position",
            Item,
            Sql.Uuids("ids", keys));
    }

    /// <summary>After the batch has run; in no order.</summary>
    public IEnumerable<Trade> Trades
    {
        get
        {
            var (partiesOf, itemsOf) = (parties.Rows.ToLookup(row => row.Trade), items.Rows.ToLookup(row => row.Trade));
            return trades.Rows.Select(trade => trade with
            {
                Parties = partiesOf[trade.Id].Select(row => row.Party).ToValueList(),
                Items = itemsOf[trade.Id].Select(row => row.Item).ToValueList(),
            });
        }
    }

    private static Trade Trade(NpgsqlDataReader row) => new()
    {
        Id = new(row.GetGuid(0)),
        Status = (TradeStatus)row.GetInt16(1),
        Guard = row.GetInt64(2),
        Revision = row.GetInt32(3),
        Sequence = row.GetInt32(4),
        ProposedBy = new(row.GetGuid(5)),
        Note = row.IsDBNull(6) ? null : row.GetString(6),
        Parties = [],
        Items = [],
        CreatedAt = row.GetFieldValue<DateTimeOffset>(7),
        ExpiresAt = row.GetFieldValue<DateTimeOffset>(8),
        ClosedAt = row.IsDBNull(9) ? null : row.GetFieldValue<DateTimeOffset>(9),
        Cause = CloseReasons.Parse(row.IsDBNull(10) ? null : row.GetString(10)),
    };

    private static (TradeId, Party) Party(NpgsqlDataReader row) => (new(row.GetGuid(0)), new()
    {
        User = new(row.GetGuid(1)),
        Username = row.GetString(2),
        ConfirmedRevision = row.IsDBNull(3) ? null : row.GetInt32(3),
        ReviewEndsAt = row.IsDBNull(4) ? null : row.GetFieldValue<DateTimeOffset>(4),
    });

    private static (TradeId, TableItem) Item(NpgsqlDataReader row) => (new(row.GetGuid(0)), new()
    {
        From = new(row.GetGuid(1)),
        To = new(row.GetGuid(2)),
        Kind = (ItemKind)row.GetInt16(3),
        Shown = JsonSerializer.Deserialize<TradedPokemon>(row.GetString(4), VaultJson.Options)
            ?? throw new InvalidOperationException("an item without its Pokémon"),
    });
}

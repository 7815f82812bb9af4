using System.Text.Json;
using Npgsql;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Json;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Storage;
using PokeTradeVault.Grains.Trades.Views;

namespace PokeTradeVault.Grains.Trades.Store;

/// <summary>A room's timeline: its events and its chat, which share one sequence, merged.</summary>
internal static class TimelineReader
{
    private const string Merged =
        """
        SELECT sequence, revision, kind, by_id, at, data, NULL::uuid AS message_id, NULL::text AS text
          FROM trade_event WHERE trade_id = @trade AND sequence > @after
        UNION ALL
        SELECT sequence, revision, 5::smallint, by_id, at, NULL::json, id, text
          FROM trade_message WHERE trade_id = @trade AND sequence > @after
        """;

    /// <param name="after">The first entry is the one after this sequence number.</param>
    /// <param name="limit">At most so many, the oldest of them.</param>
    public static Statement<TradeEventView> After(ActionBatch batch, TradeId trade, int after, int limit) => batch.Add(
        $"{Merged} ORDER BY sequence LIMIT @limit",
        Entry,
        Sql.Uuid("trade", trade.Value),
        Sql.Int4("after", after),
        Sql.Int4("limit", limit));

    /// <summary>At most so many after that sequence number, the newest first.</summary>
    public static Statement<TradeEventView> Newest(ActionBatch batch, TradeId trade, int after, int limit) => batch.Add(
        $"{Merged} ORDER BY sequence DESC LIMIT @limit",
        Entry,
        Sql.Uuid("trade", trade.Value),
        Sql.Int4("after", after),
        Sql.Int4("limit", limit));

    public static async Task<TableChanges> ChangesSince(NpgsqlDataSource source, TradeId trade, int revision)
    {
        using var batch = new ActionBatch();
        var events = batch.Add(
            "SELECT data FROM trade_event WHERE trade_id = @trade AND revision > @revision AND kind = 2 ORDER BY sequence",
            row => JsonSerializer.Deserialize<TradeEventData>(row.GetString(0), VaultJson.Options)?.Changes,
            Sql.Uuid("trade", trade.Value),
            Sql.Int4("revision", revision));
        await batch.Read(source, CancellationToken.None);
        return TableDifference.Net(events.Rows.OfType<TableChanges>());
    }

    private static TradeEventView Entry(NpgsqlDataReader row) => new()
    {
        Sequence = row.GetInt32(0),
        Revision = row.GetInt32(1),
        Kind = (TradeEventKind)row.GetInt16(2),
        By = row.IsDBNull(3) ? null : new UserId(row.GetGuid(3)),
        At = row.GetFieldValue<DateTimeOffset>(4),
        Data = row.IsDBNull(6)
            ? JsonSerializer.Deserialize<TradeEventData>(row.GetString(5), VaultJson.Options) ?? TradeEventData.Empty
            : new() { MessageId = row.GetGuid(6), Text = row.GetString(7) },
    };
}

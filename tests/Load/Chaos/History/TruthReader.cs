using System.Text.Json;
using Npgsql;
using PokeTradeVault.Contracts.Json;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Load.Chaos.History;

/// <summary>Reads <see cref="Truth"/> from the product's own tables.</summary>
internal static class TruthReader
{
    public static async Task<Truth> Read(NpgsqlDataSource source, CancellationToken cancellation = default)
    {
        var trades = await Rows(source, "SELECT id, status, sequence FROM trade",
            row => (Id: row.GetGuid(0), Trade: new TrueTrade((TradeStatus)row.GetInt16(1), row.GetInt32(2))), cancellation);
        var events = await Rows(source, "SELECT trade_id, sequence, kind, by_id, revision, data FROM trade_event", Event, cancellation);
        var messages = await Rows(source, "SELECT trade_id, sequence, by_id, revision, text FROM trade_message",
            row => new TrueEvent(row.GetGuid(0), row.GetInt32(1), TradeEventKind.Message, row.GetGuid(2)) { Revision = row.GetInt32(3), Text = row.GetString(4) },
            cancellation);
        return new()
        {
            Trades = trades.ToDictionary(row => row.Id, row => row.Trade),
            Events = [.. events, .. messages],
            Transfers = await Rows(source, "SELECT pokemon_id, number, trade_id, from_id, to_id FROM transfer ORDER BY pokemon_id, number",
                row => new TrueTransfer(row.GetGuid(0), row.GetInt32(1), row.GetGuid(2), row.GetGuid(3), row.GetGuid(4)), cancellation),
            Pokemon = await Rows(source, "SELECT id, owner_id, trade_id FROM pokemon",
                row => new TruePokemon(row.GetGuid(0), row.GetGuid(1), row.IsDBNull(2) ? null : row.GetGuid(2)), cancellation),
        };
    }

    /// <summary>Rooms that are still open, and who has opened them.</summary>
    public static async Task<IReadOnlyList<(Guid Trade, Guid By)>> OpenRooms(NpgsqlDataSource source, CancellationToken cancellation = default) =>
        await Rows(source, "SELECT id, proposed_by FROM trade WHERE status = 1", row => (row.GetGuid(0), row.GetGuid(1)), cancellation);

    private static TrueEvent Event(NpgsqlDataReader row)
    {
        var kind = (TradeEventKind)row.GetInt16(2);
        return new(row.GetGuid(0), row.GetInt32(1), kind, row.IsDBNull(3) ? null : row.GetGuid(3))
        {
            Revision = row.GetInt32(4),
            IsOwnersChange = kind is TradeEventKind.TableChanged && IsOwnersChange(row.GetString(5)),
        };
    }

    /// <summary>The traders of a run put and ask, and take back only what they had put.</summary>
    private static bool IsOwnersChange(string data) =>
        JsonSerializer.Deserialize<TradeEventData>(data, VaultJson.Options)?.Changes is { } changes
        && changes.Added.Count == 0 && changes.Removed.All(item => item.Kind is ItemKind.Asked);

    private static async Task<List<T>> Rows<T>(NpgsqlDataSource source, string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation)) rows.Add(read(reader));
        return rows;
    }
}

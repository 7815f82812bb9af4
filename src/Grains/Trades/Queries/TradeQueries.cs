using System.Globalization;
using Npgsql;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Storage;
using PokeTradeVault.Grains.Trades.Store;
using PokeTradeVault.Grains.Trades.Views;

namespace PokeTradeVault.Grains.Trades.Queries;

/// <summary>Read from the primary: one's own trades are as new as the answer to the command before.</summary>
internal sealed class TradeQueries(NpgsqlDataSource source) : ITradeQueries
{
    public async Task<Reply<Page<TradeView>>> ListOf(UserId user, TradeListQuery query, CancellationToken cancellation)
    {
        if (TradeCursor.Parse(query.Cursor) is not { } cursor)
            return BadCursor;

        var keys = await Keys(user, query, cursor, cancellation);
        using var batch = new ActionBatch();
        var reader = new TradeReader(batch, keys.Take(query.Limit).Select(key => key.Trade));
        await batch.Read(source, cancellation);
        return new Page<TradeView>
        {
            Items = keys.Take(query.Limit).Join(reader.Trades, key => key.Trade, trade => trade.Id, (_, trade) => TradeViews.Of(trade)).ToValueList(),
            NextCursor = keys.Count > query.Limit ? keys[query.Limit - 1].ToString() : null,
        };
    }

    public async Task<Reply<Page<TradeEventView>>> Timeline(UserId by, TradeId trade, int after, int limit, CancellationToken cancellation)
    {
        using var batch = new ActionBatch();
        var party = batch.Add(
            "SELECT FROM trade_party WHERE trade_id = @trade AND user_id = @user",
            static _ => true,
            Sql.Uuid("trade", trade.Value),
            Sql.Uuid("user", by.Value));
        var entries = TimelineReader.After(batch, trade, after, limit + 1);
        await batch.Read(source, cancellation);
        if (party.Rows.Count == 0)
            return Refusal.Of(RefusalCode.NotFound, "There is no such trade.");

        var page = entries.Rows.Take(limit).ToValueList();
        return new Page<TradeEventView>
        {
            Items = page,
            NextCursor = entries.Rows.Count > limit ? page[^1].Sequence.ToString(CultureInfo.InvariantCulture) : null,
        };
    }

    public Task<Reply<PokemonHistory>> History(UserId by, PokemonId pokemon, CancellationToken cancellation) =>
        HistoryReader.Read(source, by, pokemon, cancellation);

    private static Refusal BadCursor =>
        Refusal.Invalid([new FieldProblem { Field = "cursor", Reason = "is not one that this list has given" }]);

    private async Task<List<TradeCursor>> Keys(UserId user, TradeListQuery query, TradeCursor cursor, CancellationToken cancellation)
    {
        using var batch = new ActionBatch();
        var keys = batch.Add(
            """
            SELECT party.created_at, party.trade_id
              FROM trade_party AS party JOIN trade ON trade.id = party.trade_id
             WHERE party.user_id = @user AND (@status IS NULL OR trade.status = @status)
               AND party.created_at <= @before AND (party.created_at < @before OR party.trade_id > @last)
             ORDER BY party.created_at DESC, party.trade_id LIMIT @limit
            """,
            row => new TradeCursor(row.GetFieldValue<DateTimeOffset>(0), new(row.GetGuid(1))),
            Sql.Uuid("user", user.Value),
            Sql.Int2("status", (int?)query.Status),
            Sql.Time("before", cursor.CreatedAt),
            Sql.Uuid("last", cursor.Trade.Value),
            Sql.Int4("limit", query.Limit + 1));
        await batch.Read(source, cancellation);
        return [.. keys.Rows];
    }
}

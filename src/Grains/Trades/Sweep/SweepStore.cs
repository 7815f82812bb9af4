using Npgsql;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Trades.Sweep;

/// <summary>What the sweep finds; each call takes a bounded share, the next sweep the rest.</summary>
internal interface ISweepStore
{
    /// <summary>Open trades whose time is up, but for those that are being written right now.</summary>
    Task<IReadOnlyList<TradeId>> Expired(CancellationToken cancellation);

    /// <summary>Open trades that a block, a suspension or a deleted account has ended.</summary>
    Task<IReadOnlyList<(TradeId Trade, CloseCause Cause)>> Closings(CancellationToken cancellation);

    /// <summary>Drops the entries of <see cref="Closings"/> whose trades are closed.</summary>
    Task ForgetClosed(CancellationToken cancellation);

    /// <summary>Frees Pokémon that a closed trade still locks.</summary>
    /// <returns>How many there were; anything but 0 is a fault somewhere else.</returns>
    Task<int> FreeStrayLocks(CancellationToken cancellation);

    Task ForgetReceipts(TimeSpan olderThan, CancellationToken cancellation);
}

internal sealed class SweepStore(NpgsqlDataSource source) : ISweepStore
{
    private const int TradesMax = 200;
    private const int ReceiptsMax = 10_000;

    public async Task<IReadOnlyList<TradeId>> Expired(CancellationToken cancellation)
    {
        using var batch = new ActionBatch();
        var found = batch.Add(
            """
            SELECT id FROM trade WHERE status = 1 AND expires_at <= clock_timestamp()
             ORDER BY expires_at LIMIT @max FOR NO KEY UPDATE SKIP LOCKED
            """,
            row => new TradeId(row.GetGuid(0)),
            Sql.Int4("max", TradesMax));
        await batch.Read(source, cancellation);
        return found.Rows;
    }

    public async Task<IReadOnlyList<(TradeId Trade, CloseCause Cause)>> Closings(CancellationToken cancellation)
    {
        using var batch = new ActionBatch();
        var found = batch.Add(
            "SELECT trade_id, cause FROM trade_closing ORDER BY created_at LIMIT @max",
            row => (new TradeId(row.GetGuid(0)), (CloseCause)row.GetInt16(1)),
            Sql.Int4("max", TradesMax));
        await batch.Read(source, cancellation);
        return found.Rows;
    }

    public Task ForgetClosed(CancellationToken cancellation) => Do(
        "DELETE FROM trade_closing USING trade WHERE trade.id = trade_id AND trade.status <> 1", cancellation);

    public async Task<int> FreeStrayLocks(CancellationToken cancellation)
    {
        using var search = new ActionBatch();
        var strays = search.Add(
            """
            SELECT pokemon.id, trade_id FROM pokemon JOIN trade ON trade.id = trade_id
             WHERE trade_id IS NOT NULL AND trade.status <> 1 LIMIT @max
            """,
            row => (Pokemon: row.GetGuid(0), Trade: row.GetGuid(1)),
            Sql.Int4("max", TradesMax));
        await search.Read(source, cancellation);

        var freed = 0;
        foreach (var (pokemon, trade) in strays.Rows)
            freed += await Free(pokemon, trade);
        return freed;
    }

    public Task ForgetReceipts(TimeSpan olderThan, CancellationToken cancellation) => Do(
        """
        DELETE FROM receipt WHERE ctid = ANY (ARRAY (
            SELECT ctid FROM receipt WHERE created_at < now() - @age ORDER BY created_at LIMIT @max FOR UPDATE SKIP LOCKED))
        """,
        cancellation,
        Sql.Span("age", olderThan),
        Sql.Int4("max", ReceiptsMax));

    /// <summary>By locking the trade, seeing it closed, and then letting go of that very lock: whatever locks it by then stays.</summary>
    private async Task<int> Free(Guid pokemon, Guid trade)
    {
        using var batch = new ActionBatch();
        var closed = batch.Add(
            "SELECT FROM trade WHERE id = @trade AND status <> 1 FOR NO KEY UPDATE",
            static _ => true,
            Sql.Uuid("trade", trade));
        var freed = batch.Add(
            "UPDATE pokemon SET trade_id = NULL WHERE id = @pokemon AND trade_id = @trade",
            Sql.Uuid("pokemon", pokemon),
            Sql.Uuid("trade", trade));
        return await batch.Run(source, () => closed.Affected == 1) is ActionOutcome.Committed ? freed.Affected : 0;
    }

    private async Task Do(string sql, CancellationToken cancellation, params NpgsqlParameter[] parameters)
    {
        using var batch = new ActionBatch();
        batch.Add(sql, parameters);
        await batch.Read(source, cancellation);
    }
}

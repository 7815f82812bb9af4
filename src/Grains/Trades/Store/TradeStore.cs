using Microsoft.Extensions.Options;
using Npgsql;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Grains.Receipts;
using PokeTradeVault.Grains.Storage;
using PokeTradeVault.Grains.Trades.Rules;

namespace PokeTradeVault.Grains.Trades.Store;

/// <summary>Trade rooms in PostgreSQL: two round trips an action, a third only to say why one was refused.</summary>
internal sealed class TradeStore(NpgsqlDataSource source, IOptions<TradeOptions> trades, IOptions<CollectionOptions> collections) : ITradeStore
{
    private const string PlaceKey = "pokemon_place_key";
    private const string TradeKey = "trade_pkey";
    private readonly TradeStoreOptions options = new(trades.Value, collections.Value.VaultLimit);

    public async Task<Trade?> Activate(TradeId id)
    {
        using var batch = new ActionBatch();
        batch.Add("UPDATE trade SET guard = guard + 1 WHERE id = @id AND status = 1", Sql.Uuid("id", id.Value));
        var reader = new TradeReader(batch, [id]);
        await batch.Read(source, CancellationToken.None);
        return reader.Trades.SingleOrDefault();
    }

    public async Task<Trade?> Read(TradeId id)
    {
        using var batch = new ActionBatch();
        var reader = new TradeReader(batch, [id]);
        await batch.Read(source, CancellationToken.None);
        return reader.Trades.SingleOrDefault();
    }

    public async Task<TradeWritten> Write(TradeWrite write)
    {
        var (written, violated) = await Try(write);
        if (violated != PlaceKey)
            return written;

        // A collection's memory was behind when it offered places: the rows know which are free.
        (written, _) = await Try(write with { Places = await FreePlaces(write.Before!) });
        return written;
    }

    public async Task<TradeGlance> Glance(TradeId id, Receipt receipt)
    {
        using var batch = new ActionBatch();
        var found = ReceiptSql.Find(batch, receipt);
        var guard = batch.Add("SELECT guard FROM trade WHERE id = @id", row => row.GetInt64(0), Sql.Uuid("id", id.Value));
        await batch.Read(source, CancellationToken.None);
        return new(found.Verdict, guard.Rows.Count == 0 ? null : guard.Rows[0]);
    }

    public Task<ReceiptVerdict?> Keep(Receipt receipt) => ReceiptSql.Record(source, receipt);

    public async Task<ValueList<TradeEventView>> Missed(TradeId id, int after, int limit)
    {
        using var batch = new ActionBatch();
        var newestFirst = TimelineReader.Newest(batch, id, after, limit);
        await batch.Read(source, CancellationToken.None);
        return newestFirst.Rows.Reverse().ToValueList();
    }

    public Task<TableChanges> ChangesSince(TradeId id, int revision) => TimelineReader.ChangesSince(source, id, revision);

    private async Task<(TradeWritten Written, string? Violated)> Try(TradeWrite write)
    {
        using var batch = new ActionBatch();
        var transaction = new TradeTransaction(batch, write, options);
        var outcome = await batch.Run(source, () => transaction.Holds, write.Committing);
        if (outcome is ActionOutcome.Unknown)
            return (new TradeWritten.Unknown(), null);
        if (outcome is ActionOutcome.Committed)
            return (new TradeWritten.Committed(transaction.VaultSequences, write.Places), null);
        if (transaction.Verdict is not ReceiptVerdict.Fresh)
            return (new TradeWritten.Answered(transaction.Verdict), null);
        if (outcome is ActionOutcome.Violated { Constraint: PlaceKey })
            return (new TradeWritten.Unknown(), PlaceKey);
        // The room is there already, longer than the receipt of the command that opened it was kept.
        if (outcome is ActionOutcome.Violated { Constraint: TradeKey })
            return (new TradeWritten.Moved(), null);

        // Behind a guard that fell short, the timeline or the ledger may object as well: the guard is the reason.
        return (await Diagnose(write, transaction.Shortfall), null);
    }

    private async Task<TradeWritten> Diagnose(TradeWrite write, GuardStep shortfall)
    {
        if (shortfall is GuardStep.Trade)
            return new TradeWritten.Moved();
        if (shortfall is GuardStep.None)
            return new TradeWritten.Unknown();

        using var batch = new ActionBatch();
        var traders = DiagnosisStatements.Traders(batch, write.After);
        var pokemon = DiagnosisStatements.Pokemon(batch, write.After);
        await batch.Read(source, CancellationToken.None);
        if (shortfall is GuardStep.Traders)
            return TradeDiagnosis.Traders(traders.Rows, write, options);

        var rows = pokemon.Rows.ToDictionary(row => row.Id, row => row.Row);
        return write.Event switch
        {
            TradeEvent.Proposed proposed => TradeDiagnosis.Laid(rows, write, Put(proposed.Items)),
            TradeEvent.TableChanged changed => TradeDiagnosis.Laid(rows, write, Put(changed.Added)),
            _ => TradeDiagnosis.Confirmed(rows, write),
        };

        static IReadOnlyList<TableItem> Put(ValueList<TableItem> items) => [.. items.Where(item => item.Kind is ItemKind.Put)];
    }

    private async Task<ValueList<int>> FreePlaces(Trade trade)
    {
        using var batch = new ActionBatch();
        var free = trade.Items.Select(item => item.To).Distinct().ToDictionary(to => to, to => batch.Add(
            """
            SELECT place FROM generate_series(0, @last) AS place
             WHERE NOT EXISTS (SELECT FROM pokemon WHERE owner_id = @owner AND pokemon.place = place.place AND deleted_at IS NULL)
             ORDER BY place LIMIT @count
            """,
            row => row.GetInt32(0),
            Sql.Uuid("owner", to.Value),
            Sql.Int4("last", options.VaultLimit + trade.Items.Count),
            Sql.Int4("count", trade.Items.Count)));
        await batch.Read(source, CancellationToken.None);

        var next = free.ToDictionary(entry => entry.Key, entry => new Queue<int>(entry.Value.Rows));
        return trade.Items.Select(item => next[item.To].Dequeue()).ToValueList();
    }
}

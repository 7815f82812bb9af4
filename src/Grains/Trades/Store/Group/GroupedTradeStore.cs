using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Grains.Receipts;
using PokeTradeVault.Grains.Storage.Gathering;
using PokeTradeVault.Grains.Trades.Rules;

namespace PokeTradeVault.Grains.Trades.Store.Group;

/// <summary>
/// Gathers the actions of a silo's rooms: while one transaction runs, what comes is gathered for the next. An action that
/// comes alone, or that a gathered transaction has dropped, is a transaction of its own, which also says why it is refused.
/// </summary>
internal sealed class GroupedTradeStore : ITradeStore
{
    private readonly TradeStore alone;
    private readonly GroupTransaction transaction;
    private readonly Gatherer<TradeWrite, TradeWritten>? gatherer;
    private readonly ILogger<GroupedTradeStore> logger;

    public GroupedTradeStore(
        NpgsqlDataSource source, IOptions<TradeOptions> trades, IOptions<CollectionOptions> collections, IOptions<GroupCommitOptions> options,
        ILogger<GroupedTradeStore> logger, IMeterFactory? meters = null)
    {
        this.logger = logger;
        alone = new(source, trades, collections);
        transaction = new(source, new(trades.Value, collections.Value.VaultLimit));
        var group = options.Value;
        if (!group.Enabled)
            return;
        gatherer = new(new(group.TransactionsMax, group.ActionsMax, group.WaitingMax), Run);
        meters?.Create("PokeTradeVault.Store").CreateObservableGauge(
            "vault.store.waiting", () => gatherer.Waiting, null, "Writes of rooms that wait for the next transaction.");
    }

    public Task<TradeWritten> Write(TradeWrite write) => gatherer is null
        ? alone.Write(write)
        : gatherer.Add(write, ActionKeys.Of(write)) ?? Task.FromResult<TradeWritten>(new TradeWritten.Overloaded());

    public Task<Trade?> Activate(TradeId id) => alone.Activate(id);

    public Task<Trade?> Read(TradeId id) => alone.Read(id);

    public Task<TradeGlance> Glance(TradeId id, Receipt receipt) => alone.Glance(id, receipt);

    public Task<ReceiptVerdict?> Keep(Receipt receipt) => alone.Keep(receipt);

    public Task<ValueList<TradeEventView>> Missed(TradeId id, int after, int limit) => alone.Missed(id, after, limit);

    public Task<TableChanges> ChangesSince(TradeId id, int revision) => alone.ChangesSince(id, revision);

    private async Task Run(IReadOnlyList<Gathered<TradeWrite, TradeWritten>> batch)
    {
        if (batch is [var single])
        {
            await RunAlone(single);
            return;
        }

        var outcome = await transaction.Run([.. batch.Select(piece => piece.Item)]);
        switch (outcome)
        {
            case GroupOutcome.Committed committed:
                var held = committed.Held.ToHashSet(ReferenceEqualityComparer.Instance);
                foreach (var piece in batch.Where(piece => held.Contains(piece.Item)))
                    piece.Give(Of(piece.Item, committed));
                break;
            case GroupOutcome.RolledBack rolledBack:
                logger.FellApart(batch.Count, rolledBack.Cause);
                break;
            case GroupOutcome.Unknown:
                foreach (var piece in batch)
                    piece.Give(new TradeWritten.Unknown());
                break;
            default:
                throw new InvalidOperationException($"unknown outcome {outcome}");
        }

        // Not awaited: the next batch need not wait for what these wait for.
        foreach (var piece in batch.Where(piece => !piece.IsAnswered))
            _ = RunAlone(piece);
    }

    private async Task RunAlone(Gathered<TradeWrite, TradeWritten> piece)
    {
        try
        {
            piece.Give(await alone.Write(piece.Item));
        }
        catch (Exception fault)
        {
            // Whoever waits for it gets it.
            piece.Fail(fault);
        }
    }

    private static TradeWritten.Committed Of(TradeWrite write, GroupOutcome.Committed committed) => new(
        write.Event is TradeEvent.Settled
            ? write.After.Parties.ToDictionary(party => party.User, party => committed.VaultSequences[party.User])
            : new Dictionary<UserId, long>(),
        write.Places);
}

using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Receipts;
using PokeTradeVault.Grains.Storage;
using PokeTradeVault.Grains.Trades.Rules;
using PokeTradeVault.Grains.Trades.Views;

namespace PokeTradeVault.Grains.Trades.Store;

/// <summary>
/// The statements of one action, in the order of locks that every transaction keeps: receipt, trade, traders by id,
/// Pokémon by id, then the timeline and the ledger. Each guard says how many rows it must find.
/// </summary>
internal sealed class TradeTransaction
{
    private readonly ActionBatch batch;
    private readonly TradeWrite write;
    private readonly TradeStoreOptions options;
    private readonly ReceiptStatements? receipt;
    private readonly List<(Statement Statement, int Expected, GuardStep Step)> guards = [];
    private Statement<(UserId User, long VaultSequence)>? settled;

    public TradeTransaction(ActionBatch batch, TradeWrite write, TradeStoreOptions options)
    {
        (this.batch, this.write, this.options) = (batch, write, options);
        receipt = write.Receipt is { } kept ? ReceiptSql.Insert(batch, kept) : null;
        if (write.Before is null)
            TradeStatements.Insert(batch, write.After);
        else
            guards.Add((TradeStatements.Guard(batch, write), 1, GuardStep.Trade));

        Add(write.Event);

        if (write.Event is TradeEvent.MessagePosted message)
            TableStatements.Post(batch, write.After, message);
        else
            TableStatements.Tell(batch, write.After.Id, TradeViews.Of(write.Before, write.Event, write.After));
    }

    /// <summary>After the run: whether the receipt was new and each guard found its rows.</summary>
    public bool Holds => Verdict is ReceiptVerdict.Fresh && Shortfall is GuardStep.None;

    public ReceiptVerdict Verdict => receipt?.Verdict ?? ReceiptVerdict.Fresh.Instance;

    /// <summary>After the run: the first guard that did not find its rows.</summary>
    public GuardStep Shortfall => guards.FirstOrDefault(guard => guard.Statement.Affected != guard.Expected).Step;

    public IReadOnlyDictionary<UserId, long> VaultSequences =>
        (settled?.Rows ?? []).ToDictionary(row => row.User, row => row.VaultSequence);

    private void Add(TradeEvent happened)
    {
        switch (happened)
        {
            case TradeEvent.Proposed proposed:
                Propose(proposed);
                break;
            case TradeEvent.TableChanged changed:
                ChangeTable(changed);
                break;
            case TradeEvent.Confirmed confirmed:
                LayOnTable([.. write.After.Items.Where(item => item.Kind is ItemKind.Asked && item.From == confirmed.By)]);
                TradeStatements.SetConfirmation(batch, write.After, confirmed.By!.Value);
                break;
            case TradeEvent.Unconfirmed unconfirmed:
                TradeStatements.SetConfirmation(batch, write.After, unconfirmed.By!.Value);
                break;
            case TradeEvent.Settled settlement:
                Settle(settlement);
                break;
            case TradeEvent.Closed:
                Close();
                break;
            case TradeEvent.MessagePosted:
                break;
            default:
                throw new InvalidOperationException($"unknown event {happened.GetType().Name}");
        }
    }

    private void Propose(TradeEvent.Proposed proposed)
    {
        TraderStatements.Lock(batch, proposed.Parties.Select(party => party.User));
        guards.Add((TraderStatements.Propose(batch, write.After, options.Trades), 1, GuardStep.Traders));
        LayOnTable([.. proposed.Items.Where(item => item.Kind is ItemKind.Put)]);
        TradeStatements.InsertParties(batch, write.After);
        if (proposed.Items.Count > 0)
            TableStatements.Lay(batch, write.After, proposed.Items);
    }

    private void ChangeTable(TradeEvent.TableChanged changed)
    {
        var put = changed.Added.Where(item => item.Kind is ItemKind.Put).ToArray();
        if (put.Length > 0)
            guards.Add((TraderStatements.LockActive(batch, changed.By!.Value), 1, GuardStep.Traders));
        if (changed.Removed.Count > 0)
            PokemonStatements.TakeOff(batch, write.After.Id, changed.Removed);
        LayOnTable(put);
        TradeStatements.ClearConfirmations(batch, write.After, changed);
        if (changed.Removed.Count > 0)
            TableStatements.Remove(batch, write.After, changed);
        if (changed.Altered.Count > 0)
            TableStatements.Alter(batch, write.After, changed);
        if (changed.Added.Count > 0)
            TableStatements.Lay(batch, write.After, changed.Added);
    }

    private void Settle(TradeEvent.Settled settlement)
    {
        var transfers = Transfer.Of(write.Before!, settlement.At);
        var changes = Standing.Of(write.Before!, settlement, options.Trades);
        TraderStatements.Lock(batch, changes.Select(change => change.User));
        settled = TraderStatements.Settle(batch, changes, options.VaultLimit);
        guards.Add((settled, changes.Count, GuardStep.Traders));
        guards.Add((PokemonStatements.Move(batch, write.Before!, write.Places, transfers), transfers.Count, GuardStep.Pokemon));
        TradeStatements.SetConfirmation(batch, write.After, settlement.By!.Value);
        TableStatements.Record(batch, transfers);
    }

    private void Close()
    {
        var changes = Standing.Of(write.Before!, write.Event, options.Trades);
        TraderStatements.Lock(batch, changes.Select(change => change.User));
        TraderStatements.Close(batch, changes, options.Trades);
        PokemonStatements.TakeAllOff(batch, write.After.Id);
    }

    private void LayOnTable(TableItem[] items)
    {
        if (items.Length > 0)
            guards.Add((PokemonStatements.LayOnTable(batch, write.After.Id, items), items.Length, GuardStep.Pokemon));
    }
}

internal enum GuardStep
{
    None = 0,
    Trade = 1,
    Traders = 2,
    Pokemon = 3,
}

/// <param name="VaultLimit">Pokémon in one vault.</param>
internal sealed record TradeStoreOptions(TradeOptions Trades, int VaultLimit);

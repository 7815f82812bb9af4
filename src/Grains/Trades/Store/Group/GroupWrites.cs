using PokeTradeVault.Contracts;
using PokeTradeVault.Grains.Storage;
using PokeTradeVault.Grains.Trades.Rules;
using PokeTradeVault.Grains.Trades.Views;

namespace PokeTradeVault.Grains.Trades.Store.Group;

/// <summary>
/// The second half of a gathered transaction: what all its actions write, one statement for each kind of change. Every row
/// that exists already is locked by then.
/// </summary>
internal sealed class GroupWrites
{
    private readonly ActionBatch batch;
    private readonly IReadOnlyList<TradeWrite> writes;
    private readonly List<PokemonMove> moves;
    private readonly List<(Trade Trade, TradeEvent.TableChanged Event)> tables;
    private Statement<(UserId User, long VaultSequence)>? traders;

    /// <param name="dropped">Actions whose receipts this transaction has inserted, and that are not done by it.</param>
    public GroupWrites(ActionBatch batch, IReadOnlyList<TradeWrite> dropped, IReadOnlyList<TradeWrite> writes, TradeStoreOptions options)
    {
        (this.batch, this.writes) = (batch, writes);
        moves = [.. writes.SelectMany(Moves)];
        tables = Of<TradeEvent.TableChanged>();
        Rooms(dropped);
        Traders(options.Trades);
        Pokemon();
        Parties();
        Table();
        Ledger();
    }

    /// <summary>After the run: each trader's <c>vault_seq</c>, of those whose rows were written.</summary>
    public IReadOnlyDictionary<UserId, long> VaultSequences => (traders?.Rows ?? []).ToDictionary(row => row.User, row => row.VaultSequence);

    private List<Trade> Opened => [.. writes.Where(write => write.Before is null).Select(write => write.After)];

    private void Rooms(IReadOnlyList<TradeWrite> dropped)
    {
        if (dropped.Count > 0)
            GroupStatements.ForgetReceipts(batch, [.. dropped.Select(write => write.Receipt!)]);
        if (Opened is { Count: > 0 } opened)
            GroupStatements.InsertTrades(batch, opened);
        List<Trade> changed = [.. writes.Where(write => write.Before is not null).Select(write => write.After)];
        if (changed.Count > 0)
            GroupStatements.UpdateTrades(batch, changed);
    }

    private void Traders(TradeOptions options)
    {
        List<TraderDelta> deltas = [.. writes.SelectMany(write => TraderDelta.Of(write, options))];
        if (deltas.Count > 0)
            traders = GroupStatements.UpdateTraders(batch, deltas, options);
    }

    private void Pokemon()
    {
        if (Removed is { Count: > 0 } removed)
            GroupPokemon.TakeOff(batch, removed);
        if (Of<TradeEvent.Closed>() is { Count: > 0 } closed)
            GroupPokemon.TakeAllOff(batch, [.. closed.Select(one => one.Trade.Id)]);
        List<(PokemonId, TradeId)> laid = [.. writes.SelectMany(write => ActionKeys.Laid(write).Select(item => (item.Id, write.After.Id)))];
        if (laid.Count > 0)
            GroupPokemon.LayOnTable(batch, laid);
        if (moves.Count > 0)
            GroupPokemon.Move(batch, moves);
    }

    private void Parties()
    {
        if (Opened is { Count: > 0 } opened)
            GroupTables.InsertParties(batch, opened);
        if (tables.Count > 0)
            GroupTables.ClearConfirmations(batch, tables);
        List<(Trade, UserId)> set = [.. writes
            .Where(write => write.Event is TradeEvent.Confirmed or TradeEvent.Unconfirmed or TradeEvent.Settled)
            .Select(write => (write.After, write.Event.By!.Value))];
        if (set.Count > 0)
            GroupTables.SetConfirmations(batch, set);
    }

    private void Table()
    {
        if (Removed is { Count: > 0 } removed)
            GroupTables.Remove(batch, removed);
        List<(TableItem, TradeId)> altered = [.. tables.SelectMany(one => one.Event.Altered.Select(item => (item, one.Trade.Id)))];
        if (altered.Count > 0)
            GroupTables.Alter(batch, altered);
        List<(TableItem, Trade, int)> added = [.. writes.SelectMany(write => Added(write.Event).Select((item, index) => (item, write.After, index)))];
        if (added.Count > 0)
            GroupTables.Lay(batch, added);
    }

    private void Ledger()
    {
        if (Of<TradeEvent.MessagePosted>() is { Count: > 0 } posted)
            GroupTables.Post(batch, posted);
        List<TradeWrite> told = [.. writes.Where(write => write.Event is not TradeEvent.MessagePosted)];
        if (told.Count > 0)
            GroupTables.Tell(batch, [.. told.Select(write => (write.After.Id, TradeViews.Of(write.Before, write.Event, write.After)))]);
        if (moves.Count > 0)
            GroupTables.Record(batch, [.. moves.Select(move => move.Transfer)]);
    }

    private List<(PokemonId, TradeId)> Removed => [.. tables.SelectMany(one => one.Event.Removed.Select(id => (id, one.Trade.Id)))];

    private List<(Trade Trade, T Event)> Of<T>() where T : TradeEvent =>
        [.. writes.Where(write => write.Event is T).Select(write => (write.After, (T)write.Event))];

    private static IEnumerable<PokemonMove> Moves(TradeWrite write) => write.Event is TradeEvent.Settled settled
        ? Transfer.Of(write.Before!, settled.At).Zip(write.Places, (transfer, place) => new PokemonMove(transfer, place))
        : [];

    private static ValueList<TableItem> Added(TradeEvent happened) => happened switch
    {
        TradeEvent.Proposed proposed => proposed.Items,
        TradeEvent.TableChanged changed => changed.Added,
        _ => [],
    };
}

/// <summary>One Pokémon that changes hands, and where it goes in its new owner's vault.</summary>
internal sealed record PokemonMove(Transfer Transfer, int Place);

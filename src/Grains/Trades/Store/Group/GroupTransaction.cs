using Npgsql;
using PokeTradeVault.Grains.Storage;
using PokeTradeVault.Grains.Storage.Gathering;

namespace PokeTradeVault.Grains.Trades.Store.Group;

/// <summary>
/// Many actions in one READ COMMITTED transaction of two round trips: BEGIN, receipts and locks; then the writes of those
/// whose guards hold on the locked rows, and COMMIT.
/// </summary>
internal sealed class GroupTransaction(NpgsqlDataSource source, TradeStoreOptions options)
{
    private readonly KeptConnections connections = new(source);

    // Rows that others hold are passed by; a key of an index that another transaction is about to take is waited for, and
    // that must not keep everybody else waiting for long.
    private const string Patience = "SET LOCAL lock_timeout = '250ms'";

    public async Task<GroupOutcome> Run(IReadOnlyList<TradeWrite> writes)
    {
        var (isOpen, isCommitting) = (false, false);
        try
        {
            await using var kept = await connections.Take();
            isOpen = true;
            var connection = kept.Connection;
            var rows = await Lock(connection, writes);
            var verdicts = writes.ToLookup(write => rows.Hold(write, options));
            IReadOnlyList<TradeWrite> held = [.. verdicts[true]];
            if (held.Count == 0)
                return new GroupOutcome.RolledBack("guards");

            foreach (var write in held.Where(write => write.Committing is not null))
                await write.Committing!();

            using var second = new ActionBatch();
            var written = new GroupWrites(second, [.. verdicts[false].Where(rows.HasInsertedReceipt)], held, options);
            second.Add("COMMIT");
            isCommitting = true;
            await second.RunOn(connection);
            kept.IsSound = true;
            return new GroupOutcome.Committed(held, written.VaultSequences);
        }
        catch (PostgresException error) when (!isCommitting || error.RollsBack())
        {
            return new GroupOutcome.RolledBack(error.SqlState);
        }
        catch (NpgsqlException error) when (isOpen && !isCommitting)
        {
            return new GroupOutcome.RolledBack(error.GetType().Name);
        }
        catch (NpgsqlException error) when (error.LeavesUnknown())
        {
            return GroupOutcome.Unknown.Instance;
        }
    }

    /// <summary>Where a guard falls short of all, disposing of the connection rolls back.</summary>
    private async Task<GuardedRows> Lock(NpgsqlConnection connection, IReadOnlyList<TradeWrite> writes)
    {
        using var first = new ActionBatch();
        first.Add("BEGIN ISOLATION LEVEL READ COMMITTED");
        first.Add(Patience);
        var locked = new LockedRows(first, writes, options.Trades);
        await first.RunOn(connection);
        return locked.Read();
    }
}

/// <summary>How a gathered transaction ended.</summary>
internal abstract record GroupOutcome
{
    private GroupOutcome()
    {
    }

    /// <param name="Held">The actions that are done; of the others nothing has happened.</param>
    public sealed record Committed(IReadOnlyList<TradeWrite> Held, IReadOnlyDictionary<Contracts.UserId, long> VaultSequences) : GroupOutcome;

    /// <summary>Nothing has happened of any.</summary>
    public sealed record RolledBack(string Cause) : GroupOutcome;

    /// <summary>Nobody can say whether all or none of it was done.</summary>
    public sealed record Unknown : GroupOutcome
    {
        public static Unknown Instance { get; } = new();
    }
}

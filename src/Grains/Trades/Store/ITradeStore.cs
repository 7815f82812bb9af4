using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Receipts;
using PokeTradeVault.Grains.Trades.Rules;

namespace PokeTradeVault.Grains.Trades.Store;

/// <summary>
/// Writes whole actions of trade rooms: one action is one transaction, whose guards decide. It takes an action rather
/// than rows so that an implementation may gather the actions of many rooms into one transaction.
/// </summary>
public interface ITradeStore
{
    /// <summary>Reads a room for a grain that wakes, and fences off, where the room is open, any write that an earlier activation has under way.</summary>
    Task<Trade?> Activate(TradeId id);

    Task<Trade?> Read(TradeId id);

    Task<TradeWritten> Write(TradeWrite write);

    /// <summary>Before a refusal out of memory: was this command answered before, and is memory behind?</summary>
    Task<TradeGlance> Glance(TradeId id, Receipt receipt);

    /// <summary>Keeps an answer that changes nothing, in a transaction of its own.</summary>
    /// <returns>null where nobody can say whether it is kept.</returns>
    Task<ReceiptVerdict?> Keep(Receipt receipt);

    /// <returns>What happened after that sequence number, in order; at most <paramref name="limit"/>, the newest.</returns>
    Task<ValueList<TradeEventView>> Missed(TradeId id, int after, int limit);

    /// <returns>What has changed on the table since that revision.</returns>
    Task<TableChanges> ChangesSince(TradeId id, int revision);
}

/// <summary>One action: what happened, and the room before and after it.</summary>
public sealed record TradeWrite
{
    /// <summary>null for a proposal.</summary>
    public required Trade? Before { get; init; }

    public required TradeEvent Event { get; init; }

    public required Trade After { get; init; }

    /// <summary>null where the system acts.</summary>
    public Receipt? Receipt { get; init; }

    /// <summary>The list of the command in which Pokémon to be locked stand: <c>offer</c> or <c>put</c>.</summary>
    public string PutField { get; init; } = "put";

    /// <summary>Of a settlement: for each item of the table, in its order, a place that its new owner's collection has offered.</summary>
    public ValueList<int> Places { get; init; } = [];

    /// <summary>Awaited once every guard holds, before the commit: for what stands around the store to step in.</summary>
    public Func<Task>? Committing { get; init; }
}

/// <param name="Guard">null where there is no such trade.</param>
public sealed record TradeGlance(ReceiptVerdict Verdict, long? Guard);

/// <summary>How a write ended.</summary>
public abstract record TradeWritten
{
    private TradeWritten()
    {
    }

    /// <param name="VaultSequences">Of a settlement: each party's <c>vault_seq</c> after it.</param>
    /// <param name="Places">Of a settlement: the place that each item of the table has got.</param>
    public sealed record Committed(IReadOnlyDictionary<UserId, long> VaultSequences, ValueList<int> Places) : TradeWritten;

    /// <summary>The command was answered before.</summary>
    public sealed record Answered(ReceiptVerdict Verdict) : TradeWritten;

    /// <summary>The room is not as it was in memory: read it again and decide once more.</summary>
    public sealed record Moved : TradeWritten;

    /// <summary>Asked-for Pokémon are no longer as they were shown.</summary>
    public sealed record AskedForChanged : TradeWritten;

    public sealed record Refused(Refusal Refusal) : TradeWritten;

    /// <summary>As much waits to be written as may wait: nothing was begun.</summary>
    public sealed record Overloaded : TradeWritten;

    /// <summary>Nobody can say whether it was done.</summary>
    public sealed record Unknown : TradeWritten;
}

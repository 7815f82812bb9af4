using PokeTradeVault.Contracts;
using PokeTradeVault.Grains.Receipts;
using PokeTradeVault.Grains.Trades.Rules;

namespace PokeTradeVault.Grains.Trades.Room;

/// <summary>One trader's command to a room, and what the room needs to carry it out.</summary>
internal sealed record RoomCommand<TAnswer> where TAnswer : notnull
{
    /// <summary>The receipt that an answer to this command would leave.</summary>
    public required Func<Reply<TAnswer>, Receipt> ReceiptOf { get; init; }

    /// <summary>The rules, with what they must first ask of the collections. The trade is null where there is none.</summary>
    public required Func<Trade?, DateTimeOffset, Task<Decision>> Decide { get; init; }

    /// <summary>The answer once it has happened; no event where there was nothing to do.</summary>
    public required Func<TradeEvent?, Trade, TAnswer> Answer { get; init; }

    /// <summary>True where the command opens the room: there is none yet, unless it was sent before, and then its receipt or the room's row says so.</summary>
    public bool Opens { get; init; }

    /// <summary>The revision that the trader has seen, if the command names one.</summary>
    public int? Revision { get; init; }

    /// <summary>
    /// Of a confirmation: it is decided on what memory knows, or not at all. Where memory was behind, a twin of this room has
    /// answered meanwhile, perhaps that the confirmation is taken back; whoever still means it sends it again.
    /// </summary>
    public bool IsDecidedOnce { get; init; }

    /// <summary>The list of the command in which Pokémon to be locked stand.</summary>
    public string PutField { get; init; } = "put";
}

/// <summary>What a receipt is taken of: the same command to another room is another request.</summary>
internal sealed record RoomRequest<TCommand>
{
    public required string What { get; init; }

    public required TradeId Trade { get; init; }

    public required TCommand Command { get; init; }
}

using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Load.Chaos.History;

/// <summary>What the database holds in the end.</summary>
internal sealed record Truth
{
    public required IReadOnlyDictionary<Guid, TrueTrade> Trades { get; init; }

    /// <summary>All timelines, messages among them.</summary>
    public required IReadOnlyList<TrueEvent> Events { get; init; }

    public required IReadOnlyList<TrueTransfer> Transfers { get; init; }

    public required IReadOnlyList<TruePokemon> Pokemon { get; init; }
}

internal sealed record TrueTrade(TradeStatus Status, int Sequence);

/// <param name="By">null where the system did it.</param>
internal sealed record TrueEvent(Guid Trade, int Sequence, TradeEventKind Kind, Guid? By)
{
    public int Revision { get; init; }

    /// <summary>Of a message.</summary>
    public string? Text { get; init; }

    /// <summary>An asked-for Pokémon changed: an event that its owner causes without a command to the room.</summary>
    public bool IsOwnersChange { get; init; }
}

internal sealed record TrueTransfer(Guid Pokemon, int Number, Guid Trade, Guid From, Guid To);

internal sealed record TruePokemon(Guid Id, Guid Owner, Guid? LockedBy);

using System.Text.Json.Serialization;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Contracts.Collections;

/// <summary>A Pokémon's whole way, oldest first.</summary>
public sealed record PokemonHistory
{
    public required ValueList<HistoryEntry> Items { get; init; }

    /// <summary>
    /// Whether the chain is whole: each transfer's hash follows from its content and the one before, each giver is who had it,
    /// and the last taker owns it.
    /// </summary>
    public required bool Verified { get; init; }
}

[JsonConverter(typeof(SnakeCaseEnumConverter<HistoryKind>))]
public enum HistoryKind
{
    None = 0,

    /// <summary>Entered into a vault by hand for the first time, by <see cref="HistoryEntry.To"/>.</summary>
    Entered = 1,

    /// <summary>Moved by a trade.</summary>
    Transferred = 2,

    /// <summary>Read from a text into a vault for the first time, by <see cref="HistoryEntry.To"/>.</summary>
    Imported = 3,
}

public sealed record HistoryEntry
{
    /// <summary>0 for the entry, then the transfers from 1.</summary>
    public required int Number { get; init; }

    public required HistoryKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null but for an import.</summary>
    public SetFormat? ImportedFrom { get; init; }

    /// <summary>Null for the entry.</summary>
    public HistoryTrader? From { get; init; }

    public required HistoryTrader To { get; init; }

    /// <summary>Null for the entry.</summary>
    public TradeId? TradeId { get; init; }

    /// <summary>64 hex digits; null for the entry.</summary>
    public string? Hash { get; init; }

    /// <summary>The Pokémon as it was traded; null for the entry, and where the ledger's copy can't be read.</summary>
    public PokemonView? Pokemon { get; init; }
}

public sealed record HistoryTrader
{
    public required UserId Id { get; init; }

    /// <summary>Null where the account is no more.</summary>
    public string? Username { get; init; }
}

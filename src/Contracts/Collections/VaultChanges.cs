using System.Text.Json.Serialization;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Contracts.Collections;

/// <summary>What an owner did. Append only: the numbers are stored.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ChangeKind>))]
public enum ChangeKind
{
    None = 0,
    Edited = 1,
    Deleted = 2,
    Restored = 3,
    Imported = 4,
    Moved = 5,
    Tagged = 6,
    Untagged = 7,
    MarkedForTrade = 8,
    UnmarkedForTrade = 9,
    Favoured = 10,
    Unfavoured = 11,
    Locked = 12,
    Unlocked = 13,
    Undone = 14,
}

/// <summary>One of the owner's own changes.</summary>
public sealed record VaultChangeView
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required ChangeKind Kind { get; init; }

    /// <summary>Pokémon changed.</summary>
    public required int Count { get; init; }

    public DateTimeOffset? UndoneAt { get; init; }

    public required bool Undoable { get; init; }
}

/// <summary>What one of the owner's own changes did to one Pokémon.</summary>
public sealed record PokemonChangeView
{
    public required Guid ChangeId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required ChangeKind Kind { get; init; }

    public required ValueList<FieldChangeView> Fields { get; init; }

    public required bool Undoable { get; init; }
}

public sealed record FieldChangeView
{
    /// <summary>As in the API's Pokémon, one stat as <c>ivs.atk</c>; <c>box</c>, <c>slot</c>, <c>locked</c>; <c>deleted</c> for the trash.</summary>
    public required string Field { get; init; }

    /// <summary>As text for a person; null where there was nothing.</summary>
    public string? Before { get; init; }

    public string? After { get; init; }
}

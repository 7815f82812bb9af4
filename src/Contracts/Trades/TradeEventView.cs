using System.Text.Json.Serialization;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Contracts.Trades;

[JsonConverter(typeof(SnakeCaseEnumConverter<TradeEventKind>))]
public enum TradeEventKind
{
    None = 0,
    Proposed = 1,

    /// <summary>Something was put, taken, asked for, or an asked-for Pokémon was changed by its owner: a new revision.</summary>
    TableChanged = 2,
    Confirmed = 3,
    Unconfirmed = 4,
    Message = 5,
    Completed = 6,
    Rejected = 7,
    Cancelled = 8,
    Expired = 9,
}

/// <summary>One entry of a room's timeline.</summary>
[GenerateSerializer, Immutable, Alias("ptv.TradeEventView")]
public sealed record TradeEventView
{
    [Id(0)] public required int Sequence { get; init; }

    [Id(1)] public required int Revision { get; init; }

    [Id(2)] public required TradeEventKind Kind { get; init; }

    /// <summary>Who did it; null where the system did.</summary>
    [Id(3)] public UserId? By { get; init; }

    [Id(4)] public required DateTimeOffset At { get; init; }

    [Id(5)] public required TradeEventData Data { get; init; }
}

/// <summary>What an event carries beyond its kind; members that its kind does not use are left out.</summary>
[GenerateSerializer, Immutable, Alias("ptv.TradeEventData")]
public sealed record TradeEventData
{
    public static TradeEventData Empty { get; } = new();

    /// <summary>Of <c>proposed</c> (all as added) and <c>table_changed</c>.</summary>
    [Id(0), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public TableChanges? Changes { get; init; }

    /// <summary>Of <c>message</c>.</summary>
    [Id(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Guid? MessageId { get; init; }

    /// <summary>Of <c>message</c>.</summary>
    [Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }

    /// <summary>Of a close that no party asked for.</summary>
    [Id(3), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Reason { get; init; }
}

[GenerateSerializer, Immutable, Alias("ptv.TradeMessageView")]
public sealed record TradeMessageView
{
    [Id(0)] public required Guid Id { get; init; }

    [Id(1)] public required UserId By { get; init; }

    /// <summary>1 to 1,000 characters.</summary>
    [Id(2)] public required string Text { get; init; }

    [Id(3)] public required DateTimeOffset At { get; init; }

    [Id(4)] public required int Sequence { get; init; }
}

/// <summary>What a watcher gets: the room as it is, and what happened since the sequence that it named.</summary>
[GenerateSerializer, Immutable, Alias("ptv.RoomSnapshot")]
public sealed record RoomSnapshot
{
    [Id(0)] public required TradeView Trade { get; init; }

    /// <summary>In order and without holes up to <see cref="TradeView.Sequence"/>; at most 500, the newest, where more were missed.</summary>
    [Id(1)] public required ValueList<TradeEventView> Missed { get; init; }
}

using System.Text.Json.Serialization;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Contracts.Trades;

[JsonConverter(typeof(SnakeCaseEnumConverter<TradeStatus>))]
public enum TradeStatus
{
    None = 0,
    Open = 1,
    Completed = 2,
    Rejected = 3,
    Cancelled = 4,
    Expired = 5,
}

/// <summary>A trade as its parties see it.</summary>
[GenerateSerializer, Immutable, Alias("ptv.TradeView")]
public sealed record TradeView
{
    [Id(0)] public required TradeId Id { get; init; }

    /// <summary>Counts changes of the table from 1, and is what is confirmed.</summary>
    [Id(1)] public required int Revision { get; init; }

    /// <summary>Counts every event of the room from 1, without holes: the number of the last one.</summary>
    [Id(2)] public required int Sequence { get; init; }

    [Id(3)] public required TradeStatus Status { get; init; }

    [Id(4)] public required UserId ProposedBy { get; init; }

    /// <summary>At most 500 characters.</summary>
    [Id(5)] public string? Note { get; init; }

    [Id(6)] public required ValueList<TradePartyView> Parties { get; init; }

    [Id(7)] public required ValueList<TradeItemView> Items { get; init; }

    [Id(8)] public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>7 days after the last change of the table.</summary>
    [Id(9)] public required DateTimeOffset ExpiresAt { get; init; }

    [Id(10)] public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Why it closed, where not by a party's own act: <c>blocked</c>, <c>suspended</c>, <c>account_deleted</c>.</summary>
    [Id(11)] public string? Reason { get; init; }
}

[GenerateSerializer, Immutable, Alias("ptv.TradePartyView")]
public sealed record TradePartyView
{
    [Id(0)] public required UserId UserId { get; init; }

    [Id(1)] public required string Username { get; init; }

    /// <summary>The revision that this party has confirmed; null after any change of the table.</summary>
    [Id(2)] public int? ConfirmedRevision { get; init; }

    /// <summary>Until then this party's confirmation is answered with <c>review_pause</c>; null where no pause runs or ran.</summary>
    [Id(3)] public DateTimeOffset? ReviewEndsAt { get; init; }
}

[JsonConverter(typeof(SnakeCaseEnumConverter<ItemKind>))]
public enum ItemKind
{
    None = 0,

    /// <summary>On the table by its owner's hand, and locked.</summary>
    Put = 1,

    /// <summary>Asked for by the other side; locked only once its owner has confirmed.</summary>
    Asked = 2,
}

[GenerateSerializer, Immutable, Alias("ptv.TradeItemView")]
public sealed record TradeItemView
{
    [Id(0)] public required PokemonId PokemonId { get; init; }

    /// <summary>The version that was shown, and the only one that can be settled.</summary>
    [Id(1)] public required int Version { get; init; }

    [Id(2)] public required UserId From { get; init; }

    [Id(3)] public required UserId To { get; init; }

    [Id(4)] public required ItemKind Kind { get; init; }

    /// <summary>Frozen as it was shown, without notes and tags.</summary>
    [Id(5)] public required PokemonView Pokemon { get; init; }
}

/// <summary>The difference between two revisions of a table.</summary>
[GenerateSerializer, Immutable, Alias("ptv.TableChanges")]
public sealed record TableChanges
{
    [Id(0)] public ValueList<TradeItemView> Added { get; init; } = [];

    [Id(1)] public ValueList<TradeItemView> Removed { get; init; } = [];

    [Id(2)] public ValueList<AlteredItem> Altered { get; init; } = [];
}

/// <summary>A Pokémon that lay on the table before and after, but is no longer the same.</summary>
[GenerateSerializer, Immutable, Alias("ptv.AlteredItem")]
public sealed record AlteredItem
{
    [Id(0)] public required PokemonId PokemonId { get; init; }

    /// <summary>Names of the members that differ, as on the wire: <c>shiny</c>, <c>ivs</c>.</summary>
    [Id(1)] public required ValueList<string> Fields { get; init; }

    [Id(2)] public required PokemonView Before { get; init; }

    [Id(3)] public required PokemonView After { get; init; }
}

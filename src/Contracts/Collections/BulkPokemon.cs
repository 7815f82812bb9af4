using System.Text.Json.Serialization;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Contracts.Collections;

[JsonConverter(typeof(CamelCaseEnumConverter<BulkAction>))]
public enum BulkAction
{
    None = 0,
    Tag = 1,
    Untag = 2,

    /// <summary>Into the free slots of a box, then of those behind it.</summary>
    Move = 3,
    ForTrade = 4,
    NotForTrade = 5,
    Favourite = 6,
    NotFavourite = 7,
    Lock = 8,

    /// <summary>Takes effect after the delay.</summary>
    Unlock = 9,

    /// <summary>Into the trash.</summary>
    Delete = 10,
}

/// <summary>One action on many Pokémon: those named, or those that a filter finds.</summary>
[GenerateSerializer, Immutable, Alias("ptv.BulkPokemon")]
public sealed record BulkPokemon
{
    [Id(0)] public required CommandId CommandId { get; init; }

    [Id(1)] public required BulkAction Action { get; init; }

    /// <summary>With <see cref="BulkAction.Tag"/> and <see cref="BulkAction.Untag"/>: 1 to 20 of at most 30 characters.</summary>
    [Id(2)] public ValueList<string> Tags { get; init; } = [];

    /// <summary>With <see cref="BulkAction.Move"/>: the box's number.</summary>
    [Id(3)] public int? Box { get; init; }

    /// <summary>1 to 1,000; null with a filter.</summary>
    [Id(4)] public ValueList<PokemonId>? Ids { get; init; }

    /// <summary>As of <see cref="PokemonQuery.Filters"/>: none finds all. Null with ids.</summary>
    [Id(5)] public ValueList<FilterTerm>? Filter { get; init; }

    /// <summary>How many the owner has been shown. Required with a filter, unless nothing is to happen.</summary>
    [Id(6)] public int? Expected { get; init; }

    /// <summary>Changes nothing, and answers what would happen.</summary>
    [Id(7)] public bool DryRun { get; init; }
}

[GenerateSerializer, Immutable, Alias("ptv.BulkOutcome")]
public sealed record BulkOutcome
{
    /// <summary>Pokémon named or found.</summary>
    [Id(0)] public required int Matched { get; init; }

    /// <summary>Those that are changed; the rest is refused, or was so already.</summary>
    [Id(1)] public required int Changed { get; init; }

    [Id(2)] public ValueList<RefusedPokemon> Refused { get; init; } = [];

    /// <summary>What to undo; null where nothing has changed.</summary>
    [Id(3)] public Guid? ChangeId { get; init; }
}

/// <summary>One that was left as it is, while others were changed.</summary>
[GenerateSerializer, Immutable, Alias("ptv.RefusedPokemon")]
public sealed record RefusedPokemon
{
    [Id(0)] public required PokemonId Id { get; init; }

    [Id(1)] public required RefusalCode Code { get; init; }

    /// <summary>One sentence for a person.</summary>
    [Id(2)] public required string Reason { get; init; }
}

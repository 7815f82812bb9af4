using System.Text.Json.Serialization;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Contracts.Trades;

[GenerateSerializer, Immutable, Alias("ptv.ProposeTrade")]
public sealed record ProposeTrade
{
    [Id(0)] public required CommandId CommandId { get; init; }

    [Id(1)] public required UserId By { get; init; }

    [Id(2)] public required UserId With { get; init; }

    /// <summary>The proposer's own, at most 6.</summary>
    [Id(3)] public required ValueList<PokemonId> Offer { get; init; }

    /// <summary>The other's, at most 6.</summary>
    [Id(4)] public required ValueList<PokemonId> Request { get; init; }

    /// <summary>At most 500 characters.</summary>
    [Id(5)] public string? Note { get; init; }

    [Id(6)] public ValueList<SeenVersion> Seen { get; init; } = [];

    /// <summary>The parties' usernames, as the API host has just read them; no part of what the trader commands.</summary>
    [Id(7), JsonIgnore] public string ByName { get; init; } = "";

    [Id(8), JsonIgnore] public string WithName { get; init; } = "";
}

/// <summary>One change of the table: at least one of the three lists names something, and no Pokémon stands in two.</summary>
[GenerateSerializer, Immutable, Alias("ptv.ChangeTable")]
public sealed record ChangeTable
{
    [Id(0)] public required CommandId CommandId { get; init; }

    [Id(1)] public required UserId By { get; init; }

    /// <summary>The revision that the trader has seen.</summary>
    [Id(2)] public required int Revision { get; init; }

    /// <summary>Own Pokémon to lay on the table.</summary>
    [Id(3)] public ValueList<PokemonId> Put { get; init; } = [];

    /// <summary>To take off: what the caller put or asked for, or own Pokémon that the other asks for.</summary>
    [Id(4)] public ValueList<PokemonId> Take { get; init; } = [];

    /// <summary>The other's Pokémon to ask for.</summary>
    [Id(5)] public ValueList<PokemonId> Ask { get; init; } = [];

    [Id(6)] public ValueList<SeenVersion> Seen { get; init; } = [];
}

[GenerateSerializer, Immutable, Alias("ptv.ConfirmTrade")]
public sealed record ConfirmTrade
{
    [Id(0)] public required CommandId CommandId { get; init; }

    [Id(1)] public required UserId By { get; init; }

    /// <summary>The revision that the trader has seen, and agrees to.</summary>
    [Id(2)] public required int Revision { get; init; }
}

/// <summary>Unconfirm, reject and cancel: commands that only withdraw, and so name no revision.</summary>
[GenerateSerializer, Immutable, Alias("ptv.WithdrawFromTrade")]
public sealed record WithdrawFromTrade
{
    [Id(0)] public required CommandId CommandId { get; init; }

    [Id(1)] public required UserId By { get; init; }
}

[GenerateSerializer, Immutable, Alias("ptv.PostMessage")]
public sealed record PostMessage
{
    [Id(0)] public required CommandId CommandId { get; init; }

    [Id(1)] public required UserId By { get; init; }

    /// <summary>1 to 1,000 characters.</summary>
    [Id(2)] public required string Text { get; init; }
}

/// <summary>Why the sweep closes a trade.</summary>
public enum CloseCause
{
    None = 0,
    Expired = 1,
    Blocked = 2,
    Suspended = 3,
    AccountDeleted = 4,
}

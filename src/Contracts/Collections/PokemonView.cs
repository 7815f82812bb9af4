using System.Text.Json.Serialization;

namespace PokeTradeVault.Contracts.Collections;

/// <summary>
/// A Pokémon as the API shows it. <c>notes</c> and <c>tags</c> are there for its owner alone.
/// </summary>
[GenerateSerializer, Immutable, Alias("ptv.PokemonView")]
public sealed record PokemonView
{
    [Id(0)] public required PokemonId Id { get; init; }

    [Id(1)] public required UserId OwnerId { get; init; }

    /// <summary>Grows with each edit, change of flag and change of owner; not with locking, moving, tags or notes.</summary>
    [Id(2)] public required int Version { get; init; }

    /// <summary>The open trade that locks it.</summary>
    [Id(3)] public TradeId? TradeId { get; init; }

    /// <summary>0-based box of 30 slots.</summary>
    [Id(4)] public required int Box { get; init; }

    /// <summary>0 to 29 within the box.</summary>
    [Id(5)] public required int Slot { get; init; }

    [Id(6)] public required string Species { get; init; }

    [Id(7)] public string? Nickname { get; init; }

    [Id(8)] public required int Level { get; init; }

    [Id(9)] public required string Nature { get; init; }

    [Id(10)] public required string Ability { get; init; }

    [Id(11)] public required Gender Gender { get; init; }

    [Id(12)] public required Stats Ivs { get; init; }

    [Id(13)] public required Stats Evs { get; init; }

    [Id(14)] public required ValueList<string> Moves { get; init; }

    [Id(15)] public required bool Shiny { get; init; }

    [Id(16)] public string? Item { get; init; }

    [Id(17)] public required string Ball { get; init; }

    [Id(18)] public required string TeraType { get; init; }

    [Id(19)] public string? OriginGame { get; init; }

    [Id(20)] public string? Ot { get; init; }

    [Id(21)] public int? OtId { get; init; }

    [Id(22)] public string? Language { get; init; }

    [Id(23), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Notes { get; init; }

    [Id(24), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public ValueList<string>? Tags { get; init; }

    [Id(25)] public required bool ForTrade { get; init; }

    [Id(26)] public required bool Favourite { get; init; }

    [Id(27)] public required Legality Legality { get; init; }

    [Id(28)] public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Friendship, 0 to 255; null where unknown.</summary>
    [Id(29)] public int? Happiness { get; init; }

    /// <summary>0 to 10; null where unknown.</summary>
    [Id(30)] public int? DynamaxLevel { get; init; }

    /// <summary>Whether it can Gigantamax.</summary>
    [Id(31)] public bool Gigantamax { get; init; }

    /// <summary>Locked by its owner against trading; true until an unlocking has taken effect.</summary>
    [Id(32)] public bool Locked { get; init; }

    /// <summary>When an unlocking that has begun takes effect. For its owner alone.</summary>
    [Id(33), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DateTimeOffset? UnlocksAt { get; init; }

    /// <summary>In the trash since; <see cref="Box"/> and <see cref="Slot"/> are -1 there.</summary>
    [Id(34), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>When it goes from the trash for good.</summary>
    [Id(35), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DateTimeOffset? ExpiresAt { get; init; }
}

using PokeTradeVault.Contracts;

namespace PokeTradeVault.Catalog.Details;

/// <summary>A move that a species can have, and every way to it.</summary>
public sealed record SpeciesMove
{
    public required string Name { get; init; }

    public required string Type { get; init; }

    /// <summary><c>Physical</c>, <c>Special</c> or <c>Status</c>.</summary>
    public required string Category { get; init; }

    /// <summary>0 where it does no damage, or damage by other rules.</summary>
    public required int Power { get; init; }

    /// <summary>Null where it can't miss.</summary>
    public int? Accuracy { get; init; }

    public required int Pp { get; init; }

    /// <summary>Latest generation first.</summary>
    public required ValueList<MoveWay> Ways { get; init; }
}

/// <summary>One way to a move.</summary>
public sealed record MoveWay
{
    /// <summary>1 to 9.</summary>
    public required int Generation { get; init; }

    /// <summary>The games, where they are not the main ones of that generation: <c>Legends: Arceus</c>.</summary>
    public string? Games { get; init; }

    public required LearnWay Way { get; init; }

    /// <summary>For <c>level_up</c>: the level, 0 for in evolving. For <c>event</c>: the level of what is given. Else null.</summary>
    public int? Level { get; init; }

    /// <summary>The earlier stage or form that learns it; null where it is the species itself.</summary>
    public string? From { get; init; }
}

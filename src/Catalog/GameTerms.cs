namespace PokeTradeVault.Catalog;

/// <summary>A move of any generation.</summary>
public sealed record Move
{
    public required string Name { get; init; }

    public required int Generation { get; init; }

    public required string Type { get; init; }

    /// <summary><c>Physical</c>, <c>Special</c> or <c>Status</c>.</summary>
    public required string Category { get; init; }

    /// <summary>0 where it does no damage, or damage by other rules.</summary>
    public required int Power { get; init; }

    /// <summary>Null where it can't miss.</summary>
    public required int? Accuracy { get; init; }

    public required int Pp { get; init; }

    public required MoveKind Kind { get; init; }

    /// <summary>The move as the games list it: <c>Hidden Power</c> for <c>Hidden Power Fire</c>, else its own name.</summary>
    public required string ListedAs { get; init; }
}

public enum MoveKind
{
    None = 0,

    /// <summary>Takes one of the four slots.</summary>
    Learnt = 1,

    /// <summary>Z-Move: stands in for a learnt move once in a battle.</summary>
    Z = 2,

    /// <summary>Max and G-Max Move.</summary>
    Max = 3,
}

public sealed record Ability(string Name, int Generation);

/// <param name="IsBall">Whether a Pokémon can be caught in it.</param>
public sealed record Item(string Name, int Generation, bool IsBall);

/// <param name="Plus">The stat that it raises by a tenth (<c>atk</c>, ...); null for a neutral nature.</param>
/// <param name="Minus">The stat that it lowers by a tenth.</param>
public sealed record Nature(string Name, string? Plus, string? Minus);

public sealed record ElementType(string Name);

/// <summary>A game that a Pokémon can come from.</summary>
/// <param name="Generation">Of its Pokémon's data; Pokémon GO counts as 8, the first to receive from it by HOME.</param>
public sealed record OriginGame(string Name, int Generation);

/// <summary>A language that a game can be played in.</summary>
/// <param name="Code">As the games' own summary screens have it.</param>
/// <param name="Name">In English.</param>
/// <param name="Tag">BCP 47.</param>
public sealed record GameLanguage(string Code, string Name, string Tag);

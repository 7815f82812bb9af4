namespace PokeTradeVault.Contracts.Collections;

/// <summary>All boxes of a vault, in their order.</summary>
[GenerateSerializer, Immutable, Alias("ptv.BoxList")]
public sealed record BoxList
{
    [Id(0)] public required ValueList<BoxView> Items { get; init; }
}

/// <summary>A box of 30 slots.</summary>
[GenerateSerializer, Immutable, Alias("ptv.BoxView")]
public sealed record BoxView
{
    /// <summary>Its number for life, from 0; what <c>box</c> of a Pokémon names.</summary>
    [Id(0)] public required int Box { get; init; }

    /// <summary>At most 30 characters; null where it has none.</summary>
    [Id(1)] public string? Name { get; init; }

    /// <summary>Where it stands among the boxes, from 0.</summary>
    [Id(2)] public required int Position { get; init; }

    /// <summary>Pokémon in it, 0 to 30.</summary>
    [Id(3)] public required int Count { get; init; }
}

/// <summary>A new box behind all others, with the lowest number that none has.</summary>
[GenerateSerializer, Immutable, Alias("ptv.AddBox")]
public sealed record AddBox
{
    [Id(0)] public required CommandId CommandId { get; init; }

    [Id(1)] public string? Name { get; init; }
}

/// <summary>A member that is null stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("ptv.ChangeBox")]
public sealed record ChangeBox
{
    [Id(0)] public required CommandId CommandId { get; init; }

    [Id(1)] public required int Box { get; init; }

    [Id(2)] public string? Name { get; init; }

    /// <summary>Whether the name is taken away.</summary>
    [Id(3)] public bool ClearName { get; init; }

    /// <summary>From 0; the boxes in between move up.</summary>
    [Id(4)] public int? Position { get; init; }
}

[GenerateSerializer, Immutable, Alias("ptv.RemoveBox")]
public sealed record RemoveBox
{
    [Id(0)] public required CommandId CommandId { get; init; }

    [Id(1)] public required int Box { get; init; }
}

/// <summary>1 to 30 moves, carried out one after the other: a slot that is taken swaps. All happen or none.</summary>
[GenerateSerializer, Immutable, Alias("ptv.MovePokemon")]
public sealed record MovePokemon
{
    [Id(0)] public required CommandId CommandId { get; init; }

    [Id(1)] public required ValueList<PokemonSpot> Moves { get; init; }
}

/// <summary>A Pokémon and the slot that it lies in, or shall.</summary>
[GenerateSerializer, Immutable, Alias("ptv.PokemonSpot")]
public sealed record PokemonSpot
{
    [Id(0)] public required PokemonId Id { get; init; }

    /// <summary>The box's number.</summary>
    [Id(1)] public required int Box { get; init; }

    /// <summary>0 to 29.</summary>
    [Id(2)] public required int Slot { get; init; }
}

[GenerateSerializer, Immutable, Alias("ptv.PokemonMoved")]
public sealed record PokemonMoved
{
    /// <summary>Every Pokémon that lies elsewhere now, those that swapped included.</summary>
    [Id(0)] public required ValueList<PokemonSpot> Items { get; init; }

    /// <summary>What to undo; null where nothing has moved.</summary>
    [Id(1)] public Guid? ChangeId { get; init; }
}

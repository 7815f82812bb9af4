namespace PokeTradeVault.Contracts.Collections;

/// <summary>Locks against trading, or begins to unlock, which takes effect after a delay.</summary>
[GenerateSerializer, Immutable, Alias("ptv.LockPokemon")]
public sealed record LockPokemon
{
    [Id(0)] public required CommandId CommandId { get; init; }

    [Id(1)] public required PokemonId Id { get; init; }

    /// <summary>The version that the owner has seen.</summary>
    [Id(2)] public required int Version { get; init; }

    /// <summary>False to unlock.</summary>
    [Id(3)] public required bool Lock { get; init; }
}

/// <summary>Out of the trash, into the lowest free slot.</summary>
[GenerateSerializer, Immutable, Alias("ptv.RestorePokemon")]
public sealed record RestorePokemon
{
    [Id(0)] public required CommandId CommandId { get; init; }

    [Id(1)] public required PokemonId Id { get; init; }
}

/// <summary>Takes a change back, as far as nothing has changed since. That is a change as well.</summary>
[GenerateSerializer, Immutable, Alias("ptv.UndoChange")]
public sealed record UndoChange
{
    [Id(0)] public required CommandId CommandId { get; init; }

    [Id(1)] public required Guid ChangeId { get; init; }
}

/// <summary>Pokémon that are alike in species, original trainer and id, IVs, nature and moves.</summary>
[GenerateSerializer, Immutable, Alias("ptv.DuplicateGroups")]
public sealed record DuplicateGroups
{
    [Id(0)] public required ValueList<DuplicateGroup> Groups { get; init; }
}

/// <summary>Two or more that are alike, in the order of their places.</summary>
[GenerateSerializer, Immutable, Alias("ptv.DuplicateGroup")]
public sealed record DuplicateGroup
{
    [Id(0)] public required ValueList<PokemonId> Ids { get; init; }
}

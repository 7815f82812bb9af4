namespace PokeTradeVault.Contracts.Collections;

[GenerateSerializer, Immutable, Alias("ptv.AddPokemon")]
public sealed record AddPokemon
{
    [Id(0)] public required CommandId CommandId { get; init; }

    [Id(1)] public required PokemonInput Pokemon { get; init; }
}

/// <summary>A merge patch: a member of <see cref="Changes"/> that is null stays as it is, unless <see cref="Cleared"/> names it.</summary>
[GenerateSerializer, Immutable, Alias("ptv.EditPokemon")]
public sealed record EditPokemon
{
    [Id(0)] public required CommandId CommandId { get; init; }

    [Id(1)] public required PokemonId Id { get; init; }

    /// <summary>The version that the owner has seen.</summary>
    [Id(2)] public required int Version { get; init; }

    [Id(3)] public required PokemonInput Changes { get; init; }

    /// <summary>Names of members, as on the wire (camelCase; one stat as <c>ivs.atk</c>), that the patch sets to null: they take their defaults.</summary>
    [Id(4)] public ValueList<string> Cleared { get; init; } = [];
}

/// <summary>Into the trash, for 30 days.</summary>
[GenerateSerializer, Immutable, Alias("ptv.DeletePokemon")]
public sealed record DeletePokemon
{
    [Id(0)] public required CommandId CommandId { get; init; }

    [Id(1)] public required PokemonId Id { get; init; }

    [Id(2)] public required int Version { get; init; }
}

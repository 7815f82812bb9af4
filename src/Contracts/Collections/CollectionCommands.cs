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

/// <summary>Filters of a vault's list; a member that is null filters nothing. Names are read as in <see cref="PokemonInput"/>.</summary>
[GenerateSerializer, Immutable, Alias("ptv.PokemonQuery")]
public sealed record PokemonQuery
{
    [Id(0)] public string? Species { get; init; }

    [Id(1)] public string? Type { get; init; }

    [Id(2)] public bool? Shiny { get; init; }

    [Id(3)] public bool? ForTrade { get; init; }

    [Id(4)] public bool? Favourite { get; init; }

    [Id(5)] public int? LevelMin { get; init; }

    [Id(6)] public int? LevelMax { get; init; }

    [Id(7)] public string? Nature { get; init; }

    [Id(8)] public string? Ability { get; init; }

    [Id(9)] public string? Gender { get; init; }

    [Id(10)] public string? Move { get; init; }

    /// <summary>The owner's alone: refused in somebody else's vault.</summary>
    [Id(11)] public string? Tag { get; init; }

    /// <summary>Found in nickname, species or original trainer's name, whatever the case.</summary>
    [Id(12)] public string? Text { get; init; }

    /// <summary><c>box</c> (default), <c>species</c>, <c>level</c>, <c>created</c>; a leading <c>-</c> turns it round.</summary>
    [Id(13)] public string? Sort { get; init; }

    /// <summary>1 to 100.</summary>
    [Id(14)] public int Limit { get; init; } = 50;

    [Id(15)] public string? Cursor { get; init; }
}

namespace PokeTradeVault.Contracts.Collections;

/// <summary>What a list of Pokémon shows, in which order, and which page of it.</summary>
[GenerateSerializer, Immutable, Alias("ptv.FilteredQuery")]
public sealed record PokemonQuery
{
    /// <summary>All must hold. The filters that there are: those of the API's query string, in its words.</summary>
    [Id(0)] public ValueList<FilterTerm> Filters { get; init; } = [];

    /// <summary><c>box</c>, <c>species</c>, <c>number</c>, <c>level</c>, <c>created</c>, <c>name</c> or <c>ivs</c>; a leading <c>-</c> turns it round. Null for the list's own.</summary>
    [Id(1)] public string? Sort { get; init; }

    /// <summary>1 to 100.</summary>
    [Id(2)] public int Limit { get; init; } = 50;

    [Id(3)] public string? Cursor { get; init; }
}

/// <summary>One filter as it is written: <c>level.min</c>, <c>50</c>.</summary>
[GenerateSerializer, Immutable, Alias("ptv.FilterTerm")]
public sealed record FilterTerm
{
    [Id(0)] public required string Name { get; init; }

    [Id(1)] public required string Value { get; init; }
}

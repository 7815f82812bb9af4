namespace PokeTradeVault.Contracts.Collections;

/// <summary>
/// A Pokémon as its owner writes it down, unchecked. Names are read without regard to case, spaces and punctuation;
/// an omitted field takes its default, and in a change it stays as it is.
/// </summary>
[GenerateSerializer, Immutable, Alias("ptv.PokemonInput")]
public sealed record PokemonInput
{
    /// <summary>Species and form in Showdown's display names, such as <c>Ogerpon-Wellspring</c>.</summary>
    [Id(0)] public string? Species { get; init; }

    /// <summary>At most 12 characters, as in the games.</summary>
    [Id(1)] public string? Nickname { get; init; }

    /// <summary>1 to 100.</summary>
    [Id(2)] public int? Level { get; init; }

    [Id(3)] public string? Nature { get; init; }

    [Id(4)] public string? Ability { get; init; }

    /// <summary><c>male</c>, <c>female</c> or <c>none</c>; within what the species allows.</summary>
    [Id(5)] public string? Gender { get; init; }

    /// <summary>Each 0 to 31; an omitted one is 31.</summary>
    [Id(6)] public StatsInput? Ivs { get; init; }

    /// <summary>Each 0 to 252, 510 in all; an omitted one is 0.</summary>
    [Id(7)] public StatsInput? Evs { get; init; }

    /// <summary>At most 4, no two alike.</summary>
    [Id(8)] public ValueList<string>? Moves { get; init; }

    [Id(9)] public bool? Shiny { get; init; }

    [Id(10)] public string? Item { get; init; }

    [Id(11)] public string? Ball { get; init; }

    [Id(12)] public string? TeraType { get; init; }

    /// <summary>The game it comes from, one of the catalog's list.</summary>
    [Id(13)] public string? OriginGame { get; init; }

    /// <summary>Original trainer's name, at most 12 characters.</summary>
    [Id(14)] public string? Ot { get; init; }

    /// <summary>Original trainer's number, 0 to 999999.</summary>
    [Id(15)] public int? OtId { get; init; }

    /// <summary>One of the catalog's list of language codes.</summary>
    [Id(16)] public string? Language { get; init; }

    /// <summary>The owner's own, at most 1,000 characters; never shown to others.</summary>
    [Id(17)] public string? Notes { get; init; }

    /// <summary>The owner's own, at most 20 of at most 30 characters; never shown to others.</summary>
    [Id(18)] public ValueList<string>? Tags { get; init; }

    [Id(19)] public bool? ForTrade { get; init; }

    [Id(20)] public bool? Favourite { get; init; }
}

/// <summary>Six values, each of which may be left out.</summary>
[GenerateSerializer, Immutable, Alias("ptv.StatsInput")]
public sealed record StatsInput
{
    [Id(0)] public int? Hp { get; init; }

    [Id(1)] public int? Atk { get; init; }

    [Id(2)] public int? Def { get; init; }

    [Id(3)] public int? Spa { get; init; }

    [Id(4)] public int? Spd { get; init; }

    [Id(5)] public int? Spe { get; init; }
}

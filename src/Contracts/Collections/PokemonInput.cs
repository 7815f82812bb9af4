namespace PokeTradeVault.Contracts.Collections;

/// <summary>
/// A Pokémon as its owner writes it down, unchecked. Species and level are required; any other omitted field takes the default
/// named here, and in a change it stays as it is. Names are read without regard to case, spaces, punctuation and diacritics,
/// and must be the catalog's. Texts are trimmed and composed (NFC); a character is a Unicode code point; control characters
/// and unpaired surrogates are refused, and where a text is one line whatever breaks it or turns its direction round.
/// </summary>
[GenerateSerializer, Immutable, Alias("ptv.PokemonInput")]
public sealed record PokemonInput
{
    /// <summary>
    /// Required. Species and form in Showdown's display names, such as <c>Ogerpon-Wellspring</c>. Refused are forms that no box
    /// holds: those of a battle only, Mega, Primal and Gigantamax ones, and fused Pokémon.
    /// </summary>
    [Id(0)] public string? Species { get; init; }

    /// <summary>At most 12 characters, as in the games; omitted or empty: none.</summary>
    [Id(1)] public string? Nickname { get; init; }

    /// <summary>Required. 1 to 100.</summary>
    [Id(2)] public int? Level { get; init; }

    /// <summary>Omitted: <c>Serious</c>, which changes no stat.</summary>
    [Id(3)] public string? Nature { get; init; }

    /// <summary>
    /// One that the species can have; one that it lost in a later generation only with an <see cref="OriginGame"/> of the time
    /// before. Omitted: the species' first.
    /// </summary>
    [Id(4)] public string? Ability { get; init; }

    /// <summary><c>male</c>, <c>female</c> or <c>none</c>; within what the species allows. Omitted: its likelier one, male where neither is; the other where only that one is known from the games.</summary>
    [Id(5)] public string? Gender { get; init; }

    /// <summary>Each 0 to 31; an omitted one is 31.</summary>
    [Id(6)] public StatsInput? Ivs { get; init; }

    /// <summary>Each 0 to 252, 510 in all; an omitted one is 0.</summary>
    [Id(7)] public StatsInput? Evs { get; init; }

    /// <summary>At most 4 that take a move slot (no Z-Move, no Max Move), no two alike. Omitted: none.</summary>
    [Id(8)] public ValueList<string>? Moves { get; init; }

    /// <summary>Omitted: false.</summary>
    [Id(9)] public bool? Shiny { get; init; }

    /// <summary>Held. Omitted or empty: none.</summary>
    [Id(10)] public string? Item { get; init; }

    /// <summary>Omitted: <c>Poke Ball</c>.</summary>
    [Id(11)] public string? Ball { get; init; }

    /// <summary>One of the 18 types or <c>Stellar</c>. Omitted: the one that the form is bound to, else the species' first type.</summary>
    [Id(12)] public string? TeraType { get; init; }

    /// <summary>The game it comes from, one of the catalog's list. Omitted or empty: unknown.</summary>
    [Id(13)] public string? OriginGame { get; init; }

    /// <summary>Original trainer's name, at most 12 characters. Omitted or empty: unknown.</summary>
    [Id(14)] public string? Ot { get; init; }

    /// <summary>Original trainer's number, 0 to 999999. Omitted: unknown.</summary>
    [Id(15)] public int? OtId { get; init; }

    /// <summary>One of the catalog's list of language codes; the language's English name and BCP 47 tag are read too. Omitted or empty: unknown.</summary>
    [Id(16)] public string? Language { get; init; }

    /// <summary>The owner's own, at most 1,000 characters in any number of lines; never shown to others.</summary>
    [Id(17)] public string? Notes { get; init; }

    /// <summary>The owner's own, at most 20 of at most 30 characters, the same one kept once; never shown to others.</summary>
    [Id(18)] public ValueList<string>? Tags { get; init; }

    /// <summary>Omitted: false.</summary>
    [Id(19)] public bool? ForTrade { get; init; }

    /// <summary>Omitted: false.</summary>
    [Id(20)] public bool? Favourite { get; init; }

    /// <summary>Friendship, 0 to 255. Omitted: unknown.</summary>
    [Id(21)] public int? Happiness { get; init; }

    /// <summary>0 to 10. Omitted: unknown.</summary>
    [Id(22)] public int? DynamaxLevel { get; init; }

    /// <summary>Whether it can Gigantamax; true only for a species that has a Gigantamax form. Omitted: false.</summary>
    [Id(23)] public bool? Gigantamax { get; init; }
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

using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Api.Collections;

/// <summary>A JSON merge patch: what is left out stays as it is, null clears.</summary>
public sealed record EditPokemonRequest
{
    /// <summary>The version that you have seen.</summary>
    public required int Version { get; init; }

    public string? Species { get; init; }

    public string? Nickname { get; init; }

    public int? Level { get; init; }

    public string? Nature { get; init; }

    public string? Ability { get; init; }

    public string? Gender { get; init; }

    public StatsInput? Ivs { get; init; }

    public StatsInput? Evs { get; init; }

    public ValueList<string>? Moves { get; init; }

    public bool? Shiny { get; init; }

    public string? Item { get; init; }

    public string? Ball { get; init; }

    public string? TeraType { get; init; }

    public string? OriginGame { get; init; }

    public string? Ot { get; init; }

    public int? OtId { get; init; }

    public string? Language { get; init; }

    public string? Notes { get; init; }

    public ValueList<string>? Tags { get; init; }

    public bool? ForTrade { get; init; }

    public bool? Favourite { get; init; }

    public int? Happiness { get; init; }

    public int? DynamaxLevel { get; init; }

    public bool? Gigantamax { get; init; }

    public PokemonInput ToInput() => new()
    {
        Species = Species,
        Nickname = Nickname,
        Level = Level,
        Nature = Nature,
        Ability = Ability,
        Gender = Gender,
        Ivs = Ivs,
        Evs = Evs,
        Moves = Moves,
        Shiny = Shiny,
        Item = Item,
        Ball = Ball,
        TeraType = TeraType,
        OriginGame = OriginGame,
        Ot = Ot,
        OtId = OtId,
        Language = Language,
        Notes = Notes,
        Tags = Tags,
        ForTrade = ForTrade,
        Favourite = Favourite,
        Happiness = Happiness,
        DynamaxLevel = DynamaxLevel,
        Gigantamax = Gigantamax,
    };
}

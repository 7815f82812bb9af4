using System.Text.Json.Serialization;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Contracts.Collections;

/// <summary>
/// What a Pokémon is, checked and in canonical names: everything that travels with it when it is traded.
/// Bounds are those of <see cref="PokemonInput"/>.
/// </summary>
[GenerateSerializer, Immutable, Alias("ptv.PokemonSheet")]
public sealed record PokemonSheet
{
    [Id(0)] public required string Species { get; init; }

    [Id(1)] public string? Nickname { get; init; }

    [Id(2)] public required int Level { get; init; }

    [Id(3)] public required string Nature { get; init; }

    [Id(4)] public required string Ability { get; init; }

    [Id(5)] public required Gender Gender { get; init; }

    [Id(6)] public required Stats Ivs { get; init; }

    [Id(7)] public required Stats Evs { get; init; }

    [Id(8)] public required ValueList<string> Moves { get; init; }

    [Id(9)] public required bool Shiny { get; init; }

    [Id(10)] public string? Item { get; init; }

    [Id(11)] public required string Ball { get; init; }

    [Id(12)] public required string TeraType { get; init; }

    [Id(13)] public string? OriginGame { get; init; }

    [Id(14)] public string? Ot { get; init; }

    [Id(15)] public int? OtId { get; init; }

    [Id(16)] public string? Language { get; init; }

    [Id(17)] public required Legality Legality { get; init; }

    [Id(18)] public int? Happiness { get; init; }

    [Id(19)] public int? DynamaxLevel { get; init; }

    [Id(20)] public bool Gigantamax { get; init; }

    /// <summary>By which rules <see cref="Legality"/> was found, so that newer ones judge anew; 0: older than all that are counted.</summary>
    [Id(21)] public int JudgedBy { get; init; }
}

/// <summary>Six values: IVs 0 to 31 each, or EVs 0 to 252 each and 510 in all.</summary>
[GenerateSerializer, Immutable, Alias("ptv.Stats")]
public sealed record Stats
{
    [Id(0)] public required int Hp { get; init; }

    [Id(1)] public required int Atk { get; init; }

    [Id(2)] public required int Def { get; init; }

    [Id(3)] public required int Spa { get; init; }

    [Id(4)] public required int Spd { get; init; }

    [Id(5)] public required int Spe { get; init; }
}

[JsonConverter(typeof(LowerCaseGenderConverter))]
public enum Gender
{
    /// <summary>Never on the wire: says that nothing was read.</summary>
    None = 0,
    Male = 1,
    Female = 2,

    /// <summary>The species has no gender; <c>none</c> on the wire.</summary>
    Genderless = 3,
}

/// <summary>What the catalog thinks of a Pokémon, kept with it and frozen into the item of a trade.</summary>
[GenerateSerializer, Immutable, Alias("ptv.Legality")]
public sealed record Legality
{
    [Id(0)] public required LegalityVerdict Verdict { get; init; }

    /// <summary>One reason a problem; empty where the verdict is <see cref="LegalityVerdict.Legal"/>.</summary>
    [Id(1)] public ValueList<FieldProblem> Reasons { get; init; } = [];
}

[JsonConverter(typeof(SnakeCaseEnumConverter<LegalityVerdict>))]
public enum LegalityVerdict
{
    None = 0,
    Legal = 1,
    Questionable = 2,

    /// <summary>The catalog can't tell.</summary>
    Unknown = 3,
}

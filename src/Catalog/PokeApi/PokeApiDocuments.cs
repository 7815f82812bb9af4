using System.Text.Json.Serialization;

namespace PokeTradeVault.Catalog.PokeApi;

// What is read of PokeAPI's answers, as they are written; everything else in them is passed over.

internal sealed record LinkDocument
{
    public required string Name { get; init; }

    public required string Url { get; init; }
}

internal sealed record ListDocument
{
    public required int Count { get; init; }

    public required LinkDocument[] Results { get; init; }
}

internal sealed record SpeciesDocument
{
    public required int Id { get; init; }

    /// <summary>Eighths that are female; -1: none has a gender.</summary>
    public required int GenderRate { get; init; }

    public required LinkDocument Generation { get; init; }

    public required LinkDocument[] EggGroups { get; init; }

    public required LinkDocument? EvolvesFromSpecies { get; init; }

    public required NameDocument[] Names { get; init; }

    public required FlavorTextDocument[] FlavorTextEntries { get; init; }

    public required VarietyDocument[] Varieties { get; init; }
}

internal sealed record NameDocument
{
    public required string Name { get; init; }

    public required LinkDocument Language { get; init; }
}

internal sealed record FlavorTextDocument
{
    public required string FlavorText { get; init; }

    public required LinkDocument Language { get; init; }

    public required LinkDocument Version { get; init; }
}

internal sealed record VarietyDocument
{
    public required bool IsDefault { get; init; }

    public required LinkDocument Pokemon { get; init; }
}

internal sealed record PokemonDocument
{
    public required TypeDocument[] Types { get; init; }

    public required StatDocument[] Stats { get; init; }

    public required AbilityDocument[] Abilities { get; init; }
}

internal sealed record TypeDocument
{
    public required int Slot { get; init; }

    public required LinkDocument Type { get; init; }
}

internal sealed record StatDocument
{
    public required int BaseStat { get; init; }

    public required LinkDocument Stat { get; init; }
}

internal sealed record AbilityDocument
{
    public required LinkDocument Ability { get; init; }

    public required bool IsHidden { get; init; }

    public required int Slot { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ListDocument))]
[JsonSerializable(typeof(SpeciesDocument))]
[JsonSerializable(typeof(PokemonDocument))]
internal sealed partial class PokeApiJson : JsonSerializerContext;

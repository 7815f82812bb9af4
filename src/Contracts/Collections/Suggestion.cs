using System.Text.Json.Serialization;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Contracts.Collections;

/// <summary>Something that what is typed may mean.</summary>
public sealed record Suggestion
{
    public required SuggestionKind Kind { get; init; }

    /// <summary>Canonical; of a trader the username.</summary>
    public required string Name { get; init; }
}

[JsonConverter(typeof(SnakeCaseEnumConverter<SuggestionKind>))]
public enum SuggestionKind
{
    None = 0,

    /// <summary>A species or form that a box can hold.</summary>
    Species = 1,
    Move = 2,
    Ability = 3,
    Item = 4,
    Trader = 5,
}

using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Api.Trades;

public sealed record ProposeTradeRequest
{
    /// <summary>The other trader's username.</summary>
    public required string With { get; init; }

    /// <summary>Own Pokémon, at most 6; may be empty.</summary>
    public required ValueList<PokemonId> Offer { get; init; }

    /// <summary>The other's Pokémon, at most 6; may be empty.</summary>
    public required ValueList<PokemonId> Request { get; init; }

    /// <summary>At most 500 characters.</summary>
    public string? Note { get; init; }

    /// <summary>Versions that you have seen, by Pokémon; an unequal one is refused with <c>stale_version</c>.</summary>
    public IReadOnlyDictionary<PokemonId, int>? Seen { get; init; }
}

public sealed record ChangeTableRequest
{
    /// <summary>The revision that you have seen.</summary>
    public required int Revision { get; init; }

    /// <summary>Own Pokémon to lay on the table.</summary>
    public ValueList<PokemonId>? Put { get; init; }

    /// <summary>What you put or asked for, or own Pokémon that the other asks for.</summary>
    public ValueList<PokemonId>? Take { get; init; }

    /// <summary>The other's Pokémon to ask for.</summary>
    public ValueList<PokemonId>? Ask { get; init; }

    /// <summary>Versions that you have seen, by Pokémon; an unequal one is refused with <c>stale_version</c>.</summary>
    public IReadOnlyDictionary<PokemonId, int>? Seen { get; init; }
}

public sealed record ConfirmTradeRequest
{
    /// <summary>The revision that you have seen, and agree to.</summary>
    public required int Revision { get; init; }
}

public sealed record PostMessageRequest
{
    /// <summary>1 to 1,000 characters.</summary>
    public required string Text { get; init; }
}

internal static class Seen
{
    public static ValueList<SeenVersion> ToSeen(this IReadOnlyDictionary<PokemonId, int>? seen) =>
        [.. (seen ?? new Dictionary<PokemonId, int>()).Select(one => new SeenVersion(one.Key, one.Value))];
}

using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>One Pokémon of a vault. Bounds are those of <see cref="PokemonInput"/>.</summary>
public sealed record OwnedPokemon
{
    public const int Nowhere = -1;

    public static string NoChain { get; } = new('0', 64);

    public required PokemonId Id { get; init; }

    /// <summary>From 1; grows with each edit, change of flag and change of owner.</summary>
    public required int Version { get; init; }

    /// <summary>The open trade on whose table its owner has laid it.</summary>
    public TradeId? LockedBy { get; init; }

    /// <summary>box * 30 + slot; <see cref="Nowhere"/> in the trash.</summary>
    public required int Place { get; init; }

    /// <summary>Its owner's lock against trading; null where there is none.</summary>
    public OwnLock? OwnLock { get; init; }

    public required PokemonSheet Sheet { get; init; }

    public required OwnerNotes Own { get; init; }

    /// <summary>How many transfers it has behind it.</summary>
    public int Transfers { get; init; }

    /// <summary>Hash of its last transfer, 32 bytes as hex.</summary>
    public string ChainHash { get; init; } = NoChain;

    public required DateTimeOffset CreatedAt { get; init; }
}

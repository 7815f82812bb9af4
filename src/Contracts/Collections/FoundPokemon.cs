namespace PokeTradeVault.Contracts.Collections;

/// <summary>A Pokémon that its owner offers, as the search over public vaults answers it.</summary>
public sealed record FoundPokemon
{
    /// <summary>As others see it, without notes and tags.</summary>
    public required PokemonView Pokemon { get; init; }

    public required PokemonOwner Owner { get; init; }
}

public sealed record PokemonOwner
{
    public required UserId Id { get; init; }

    public required string Username { get; init; }
}

using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>What an owner looks up that no collection keeps in memory, by SQL.</summary>
public interface IVaultQueries
{
    /// <summary>What lies in the trash, newest first.</summary>
    /// <returns>Refusals: validation_failed (cursor).</returns>
    Task<Reply<Page<PokemonView>>> Trash(UserId owner, int limit, string? cursor, CancellationToken cancellation);

    /// <summary>The owner's own changes, newest first.</summary>
    /// <returns>Refusals: validation_failed (cursor).</returns>
    Task<Reply<Page<VaultChangeView>>> Changes(UserId owner, int limit, string? cursor, CancellationToken cancellation);

    /// <summary>What the owner's own changes did to one Pokémon, newest first; never those of an owner before.</summary>
    /// <returns>Refusals: validation_failed (cursor), not_found (also where somebody else owns it).</returns>
    Task<Reply<Page<PokemonChangeView>>> ChangesOf(UserId owner, PokemonId pokemon, int limit, string? cursor, CancellationToken cancellation);
}

namespace PokeTradeVault.Contracts.Collections;

/// <summary>
/// A trader's vault, keyed by <see cref="UserId"/>: the only writer of that trader's free Pokémon.
/// It answers from memory; PostgreSQL's rows decide.
/// </summary>
[Alias("ptv.ICollectionGrain")]
public interface ICollectionGrain : IGrainWithGuidKey
{
    /// <returns>Refusals: validation_failed, vault_full, idempotency_key_reused.</returns>
    [Alias("Add")]
    Task<Reply<PokemonView>> Add(AddPokemon command, CancellationToken cancellation);

    /// <returns>Refusals: not_found, stale_version, in_trade, validation_failed, idempotency_key_reused.</returns>
    [Alias("Edit")]
    Task<Reply<PokemonView>> Edit(EditPokemon command, CancellationToken cancellation);

    /// <returns>Refusals: not_found, stale_version, in_trade, idempotency_key_reused.</returns>
    [Alias("Delete")]
    Task<Reply<Done>> Delete(DeletePokemon command, CancellationToken cancellation);

    /// <summary>One of the owner's own Pokémon.</summary>
    [Alias("Get")]
    Task<Reply<PokemonView>> Get(PokemonId id, CancellationToken cancellation);

    /// <summary>The owner's own list, notes and tags included.</summary>
    [Alias("List")]
    Task<Reply<Page<PokemonView>>> List(PokemonQuery query, CancellationToken cancellation);

    /// <summary>The list that others see: empty where the vault is private.</summary>
    [Alias("ListPublic")]
    Task<Reply<Page<PokemonView>>> ListPublic(PokemonQuery query, CancellationToken cancellation);
}

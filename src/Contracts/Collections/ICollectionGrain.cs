namespace PokeTradeVault.Contracts.Collections;

/// <summary>
/// A trader's vault, keyed by <see cref="UserId"/>: the only writer of that trader's free Pokémon.
/// It answers from memory; PostgreSQL's rows decide. The answer to a command is kept under its id for 7 days, refusals too,
/// but for validation_failed: what is wrong with the input itself stays wrong, and the key may be used for the mended one.
/// </summary>
[Alias("ptv.ICollectionGrain")]
public interface ICollectionGrain : IGrainWithGuidKey
{
    /// <returns>Refusals, in this order: account_inactive, validation_failed, vault_full; and idempotency_key_reused.</returns>
    [Alias("Add")]
    Task<Reply<PokemonView>> Add(AddPokemon command, CancellationToken cancellation);

    /// <returns>Refusals, in this order: not_found, stale_version, in_trade, validation_failed; and idempotency_key_reused.</returns>
    [Alias("Edit")]
    Task<Reply<PokemonView>> Edit(EditPokemon command, CancellationToken cancellation);

    /// <returns>Refusals, in this order: not_found, stale_version, in_trade; and idempotency_key_reused.</returns>
    [Alias("Delete")]
    Task<Reply<Done>> Delete(DeletePokemon command, CancellationToken cancellation);

    /// <summary>One of the owner's own Pokémon.</summary>
    /// <returns>Refusals: not_found.</returns>
    [Alias("Get")]
    Task<Reply<PokemonView>> Get(PokemonId id, CancellationToken cancellation);

    /// <summary>The owner's own list, notes and tags included.</summary>
    /// <returns>Refusals: validation_failed, with a problem for each member of the query that is not valid, cursor included.</returns>
    [Alias("List")]
    Task<Reply<Page<PokemonView>>> List(PokemonQuery query, CancellationToken cancellation);

    /// <summary>The list that others see, without notes and tags: empty where the vault is private.</summary>
    /// <returns>As <see cref="List"/>; a filter by tag is not valid here.</returns>
    [Alias("ListPublic")]
    Task<Reply<Page<PokemonView>>> ListPublic(PokemonQuery query, CancellationToken cancellation);

    /// <summary>How many of the owner's own Pokémon the query's filters find.</summary>
    /// <returns>Refusals: validation_failed, with a problem for each filter that is not valid.</returns>
    [Alias("Count")]
    Task<Reply<PokemonCount>> Count(ValueList<FilterTerm> filters, CancellationToken cancellation);

    /// <summary>Which species and forms the vault holds.</summary>
    [Alias("Tally")]
    Task<Reply<VaultTally>> Tally(CancellationToken cancellation);

    /// <summary>Locks a Pokémon against trading, or begins to unlock it.</summary>
    /// <returns>Refusals, in this order: not_found, stale_version, in_trade; and idempotency_key_reused.</returns>
    [Alias("Lock")]
    Task<Reply<PokemonView>> Lock(LockPokemon command, CancellationToken cancellation);

    /// <returns>Refusals, in this order: account_inactive, not_found, vault_full; and idempotency_key_reused.</returns>
    [Alias("Restore")]
    Task<Reply<PokemonView>> Restore(RestorePokemon command, CancellationToken cancellation);

    /// <summary>Changes those that it can, and lists the others with the reason.</summary>
    /// <returns>Refusals, in this order: validation_failed, stale_selection; and idempotency_key_reused. Of single Pokémon: not_found, in_trade, validation_failed (more than 20 tags).</returns>
    [Alias("Bulk")]
    Task<Reply<BulkOutcome>> Bulk(BulkPokemon command, CancellationToken cancellation);

    /// <summary>Takes back what has not changed since, and lists the others with the reason.</summary>
    /// <returns>Refusals, in this order: not_found, already_undone; and idempotency_key_reused. Of single Pokémon: not_found, in_trade, stale_version, validation_failed, slot_taken, vault_full.</returns>
    [Alias("Undo")]
    Task<Reply<BulkOutcome>> Undo(UndoChange command, CancellationToken cancellation);

    [Alias("Duplicates")]
    Task<Reply<DuplicateGroups>> Duplicates(CancellationToken cancellation);
}

namespace PokeTradeVault.Contracts.Collections;

/// <summary>The side of a collection that reads and writes texts; the same grain as <see cref="ICollectionGrain"/>.</summary>
[Alias("ptv.IExchangedCollection")]
public interface IExchangedCollection : IGrainWithGuidKey
{
    /// <summary>
    /// Saves the Pokémon of a text that have no problems, all in one transaction, and lists the others. Where they do not all
    /// fit, none is saved.
    /// </summary>
    /// <returns>
    /// Refusals, in this order: account_inactive, validation_failed (the text as a whole can't be read), too_many_rows,
    /// vault_full (not of a preview; says how many would fit); and idempotency_key_reused.
    /// </returns>
    [Alias("Import")]
    Task<Reply<ImportOutcome>> Import(ImportPokemon command, CancellationToken cancellation);

    /// <summary>The owner's own Pokémon as text, in the order asked for; notes, tags and flags where the format has a place for them.</summary>
    /// <returns>Refusals: validation_failed, as of <see cref="ICollectionGrain.List"/>.</returns>
    [Alias("Export")]
    Task<Reply<ExportedText>> Export(ExportPokemon query, CancellationToken cancellation);
}

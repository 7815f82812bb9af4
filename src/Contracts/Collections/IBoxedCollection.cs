namespace PokeTradeVault.Contracts.Collections;

/// <summary>The boxes of a vault, and what lies where; the same grain as <see cref="ICollectionGrain"/>.</summary>
[Alias("ptv.IBoxedCollection")]
public interface IBoxedCollection : IGrainWithGuidKey
{
    [Alias("Boxes")]
    Task<Reply<BoxList>> Boxes(CancellationToken cancellation);

    /// <returns>Refusals, in this order: validation_failed, too_many_boxes; and idempotency_key_reused.</returns>
    [Alias("AddBox")]
    Task<Reply<BoxList>> AddBox(AddBox command, CancellationToken cancellation);

    /// <returns>Refusals, in this order: not_found, validation_failed; and idempotency_key_reused.</returns>
    [Alias("ChangeBox")]
    Task<Reply<BoxList>> ChangeBox(ChangeBox command, CancellationToken cancellation);

    /// <returns>Refusals, in this order: not_found, box_not_empty, last_box; and idempotency_key_reused.</returns>
    [Alias("RemoveBox")]
    Task<Reply<Done>> RemoveBox(RemoveBox command, CancellationToken cancellation);

    /// <summary>Lays Pokémon into slots; what lies there takes the place that they leave.</summary>
    /// <returns>Refusals, in this order: validation_failed, not_found, in_trade, the problem's field being <c>moves[n]</c>; and idempotency_key_reused.</returns>
    [Alias("Move")]
    Task<Reply<PokemonMoved>> Move(MovePokemon command, CancellationToken cancellation);
}

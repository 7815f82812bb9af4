namespace PokeTradeVault.Contracts.Collections;

/// <summary>
/// The side of a collection that trade rooms talk to; the same grain as <see cref="ICollectionGrain"/>.
/// Nothing here writes: a reservation is a courtesy in memory, and the notices tell what a trade has committed.
/// </summary>
[Alias("ptv.ITradedCollection")]
public interface ITradedCollection : IGrainWithGuidKey
{
    /// <summary>
    /// Holds own Pokémon for a trade that is about to put them on its table; falls away after 30 s.
    /// </summary>
    /// <returns>The Pokémon in the order asked for. Refusals, in this order: not_found, stale_version, in_trade, not_for_trade, favourite, locked; the problem's field is <c>ids[n]</c>.</returns>
    [Alias("Reserve")]
    Task<Reply<ValueList<TradedPokemon>>> Reserve(ReservePokemon request, CancellationToken cancellation);

    /// <summary>What a trade shows of Pokémon that another trader asks for.</summary>
    /// <returns>In the order asked for. Refusals, in this order: not_found (also in a private vault), stale_version, not_for_trade, favourite, locked; the problem's field is <c>ids[n]</c>.</returns>
    [Alias("Show")]
    Task<Reply<ValueList<TradedPokemon>>> Show(ValueList<PokemonId> ids, ValueList<SeenVersion> seen, CancellationToken cancellation);

    /// <summary>Pokémon that lie asked for on a table, as their rows are now (memory is read anew first); one that could no longer be asked for is left out.</summary>
    [Alias("LookAgain")]
    Task<ValueList<TradedPokemon>> LookAgain(ValueList<PokemonId> ids, CancellationToken cancellation);

    /// <summary>Free places for arrivals, lowest first; held for 30 s so that two trades are offered different ones.</summary>
    /// <param name="count">0 to 36.</param>
    [Alias("OfferPlaces")]
    Task<ValueList<int>> OfferPlaces(TradeId trade, int count, CancellationToken cancellation);

    /// <summary>A trade has locked, or let go of, Pokémon; reservations for it fall away.</summary>
    [Alias("LocksChanged")]
    Task LocksChanged(LocksChanged notice);

    /// <summary>A trade has settled: what left and what arrived.</summary>
    [Alias("Settled")]
    Task Settled(CollectionSettled notice);
}

[GenerateSerializer, Immutable, Alias("ptv.ReservePokemon")]
public sealed record ReservePokemon
{
    [Id(0)] public required TradeId Trade { get; init; }

    [Id(1)] public required ValueList<PokemonId> Ids { get; init; }

    /// <summary>Versions that the trader has seen; an id that is missing here is taken as it is.</summary>
    [Id(2)] public ValueList<SeenVersion> Seen { get; init; } = [];
}

[GenerateSerializer, Immutable, Alias("ptv.SeenVersion")]
public readonly record struct SeenVersion([property: Id(0)] PokemonId Id, [property: Id(1)] int Version);

/// <summary>A Pokémon as a trade needs it: what is shown, and where its chain of transfers stands.</summary>
[GenerateSerializer, Immutable, Alias("ptv.TradedPokemon")]
public sealed record TradedPokemon
{
    /// <summary>Without notes and tags.</summary>
    [Id(0)] public required PokemonView Pokemon { get; init; }

    /// <summary>How many transfers it has behind it.</summary>
    [Id(1)] public required int Transfers { get; init; }

    /// <summary>Hash of its last transfer, 32 bytes as hex; 64 zeros before the first.</summary>
    [Id(2)] public required string ChainHash { get; init; }
}

[GenerateSerializer, Immutable, Alias("ptv.LocksChanged")]
public sealed record LocksChanged
{
    [Id(0)] public required TradeId Trade { get; init; }

    [Id(1)] public ValueList<PokemonId> Locked { get; init; } = [];

    [Id(2)] public ValueList<PokemonId> Freed { get; init; } = [];
}

[GenerateSerializer, Immutable, Alias("ptv.CollectionSettled")]
public sealed record CollectionSettled
{
    [Id(0)] public required TradeId Trade { get; init; }

    /// <summary>The owner's <c>vault_seq</c> after the settlement: the next number applies, an older is dropped, a gap reloads.</summary>
    [Id(1)] public required long VaultSequence { get; init; }

    [Id(2)] public ValueList<PokemonId> Left { get; init; } = [];

    /// <summary>Complete, as the new owner has them now.</summary>
    [Id(3)] public ValueList<TradedPokemon> Arrived { get; init; } = [];

    /// <summary>Pokémon that were locked by the trade and stay with their owner.</summary>
    [Id(4)] public ValueList<PokemonId> Freed { get; init; } = [];
}

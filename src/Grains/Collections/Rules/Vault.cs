using System.Collections.Immutable;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Grains.Collections;

/// <summary>A trader's live Pokémon, as of one <c>vault_seq</c>. Every change costs the same, whatever the vault's size.</summary>
public sealed record Vault
{
    private Vault(UserId owner, ImmutableDictionary<PokemonId, OwnedPokemon> pokemon, PlaceMap places) =>
        (Owner, Pokemon, Places) = (owner, pokemon, places);

    public UserId Owner { get; }

    /// <summary><c>trader.vault_seq</c>; negative where there is no such trader.</summary>
    public required long Sequence { get; init; }

    /// <summary>Whether its owner may add to it: there is such a trader, neither suspended nor about to be deleted.</summary>
    public required bool IsActive { get; init; }

    /// <summary>Whether others may see it.</summary>
    public required bool IsPublic { get; init; }

    public ImmutableDictionary<PokemonId, OwnedPokemon> Pokemon { get; private init; }

    public PlaceMap Places { get; private init; }

    public int Count => Pokemon.Count;

    public bool Exists => Sequence >= 0;

    /// <summary>Of somebody who is no trader.</summary>
    public static Vault OfNobody(UserId owner) => Of(owner, -1, isActive: false, isPublic: false, []);

    public static Vault Of(UserId owner, long sequence, bool isActive, bool isPublic, IReadOnlyCollection<OwnedPokemon> pokemon) =>
        new(owner, pokemon.ToImmutableDictionary(one => one.Id), PlaceMap.Of(pokemon.Select(one => one.Place)))
        {
            Sequence = sequence,
            IsActive = isActive,
            IsPublic = isPublic,
        };

    public OwnedPokemon? Find(PokemonId id) => Pokemon.GetValueOrDefault(id);

    /// <summary>Adds it, or puts it in the place of what it was before.</summary>
    public Vault With(OwnedPokemon changed) => Without(changed.Id) switch
    {
        var rest => rest with { Pokemon = rest.Pokemon.Add(changed.Id, changed), Places = rest.Places.With(changed.Place) },
    };

    public Vault Without(PokemonId id) => Find(id) is { } gone
        ? this with { Pokemon = Pokemon.Remove(id), Places = Places.Without(gone.Place) }
        : this;

    public Vault Locked(IEnumerable<PokemonId> ids, TradeId trade) => this with
    {
        Pokemon = Pokemon.SetItems(ids.Select(Find).OfType<OwnedPokemon>().Select(one => KeyValuePair.Create(one.Id, one with { LockedBy = trade }))),
    };

    /// <summary>Lets go of what that trade locks; a lock of another trade's stays.</summary>
    public Vault Freed(IEnumerable<PokemonId> ids, TradeId trade) => this with
    {
        Pokemon = Pokemon.SetItems(ids.Select(Find).OfType<OwnedPokemon>().Where(one => one.LockedBy == trade)
            .Select(one => KeyValuePair.Create(one.Id, one with { LockedBy = null }))),
    };

    /// <summary>The locks are these and no others.</summary>
    public Vault WithLocks(IReadOnlyDictionary<PokemonId, TradeId> locks) => this with
    {
        Pokemon = Pokemon.SetItems(Pokemon.Values
            .Select(one => (Was: one, Now: one with { LockedBy = locks.TryGetValue(one.Id, out var trade) ? trade : null }))
            .Where(pair => pair.Was.LockedBy != pair.Now.LockedBy)
            .Select(pair => KeyValuePair.Create(pair.Now.Id, pair.Now))),
    };
}

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

    /// <summary>Which of them lie on a trade's table, and on whose.</summary>
    public ImmutableDictionary<PokemonId, TradeId> Locks { get; private init; } = ImmutableDictionary<PokemonId, TradeId>.Empty;

    public Boxes Boxes { get; init; } = Boxes.Default;

    /// <summary>In their order, those that only hold something included.</summary>
    public ValueList<Box> AllBoxes => Boxes.With(Places);

    /// <summary>Before it no lock opens.</summary>
    private DateTimeOffset NextOpening { get; init; } = DateTimeOffset.MaxValue;

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
            NextOpening = Earliest(pokemon),
            Locks = pokemon.Where(one => one.LockedBy is not null).ToImmutableDictionary(one => one.Id, one => one.LockedBy!.Value),
        };

    public OwnedPokemon? Find(PokemonId id) => Pokemon.GetValueOrDefault(id);

    /// <summary>Adds it, or puts it in the place of what it was before.</summary>
    public Vault With(OwnedPokemon changed) => Without(changed.Id) switch
    {
        var rest => rest with
        {
            Pokemon = rest.Pokemon.Add(changed.Id, changed),
            Places = rest.Places.With(changed.Place),
            Locks = changed.LockedBy is { } trade ? rest.Locks.Add(changed.Id, trade) : rest.Locks,
            NextOpening = changed.OwnLock?.OpensAt is { } opens && opens < rest.NextOpening ? opens : rest.NextOpening,
        },
    };

    /// <summary>All at once, so that they may take each other's places.</summary>
    public Vault With(IReadOnlyCollection<OwnedPokemon> changed) =>
        changed.Aggregate(changed.Aggregate(this, (rest, one) => rest.Without(one.Id)), (rest, one) => rest.With(one));

    /// <summary>Places to lay something unasked, without end, lowest first.</summary>
    public IEnumerable<int> FreePlaces() => Places.Free().Where(place => Boxes.Takes(PokemonViews.BoxOf(place)));

    /// <summary>At that time: locks whose opening has come are gone.</summary>
    public Vault AsOf(DateTimeOffset now)
    {
        if (now < NextOpening) return this;
        var opened = Pokemon.Values.Where(one => one.OwnLock?.HasOpened(now) is true).Select(one => KeyValuePair.Create(one.Id, one with { OwnLock = null }));
        var pokemon = Pokemon.SetItems(opened);
        return this with { Pokemon = pokemon, NextOpening = Earliest(pokemon.Values) };
    }

    public Vault Without(PokemonId id) => Find(id) is { } gone
        ? this with { Pokemon = Pokemon.Remove(id), Places = Places.Without(gone.Place), Locks = Locks.Remove(id) }
        : this;

    public Vault Locked(IEnumerable<PokemonId> ids, TradeId trade) =>
        ids.Aggregate(this, (rest, id) => rest.With(id, trade));

    /// <summary>Lets go of what that trade locks; a lock of another trade's stays.</summary>
    public Vault Freed(IEnumerable<PokemonId> ids, TradeId trade) =>
        ids.Where(id => Locks.TryGetValue(id, out var holder) && holder == trade).Aggregate(this, (rest, id) => rest.With(id, lockedBy: null));

    /// <summary>The locks are these and no others.</summary>
    public Vault WithLocks(IReadOnlyDictionary<PokemonId, TradeId> locks) => locks.Aggregate(
        Locks.Keys.Where(id => !locks.ContainsKey(id)).Aggregate(this, (rest, id) => rest.With(id, lockedBy: null)),
        (rest, held) => rest.With(held.Key, held.Value));

    private Vault With(PokemonId id, TradeId? lockedBy) => Find(id) is { } one && one.LockedBy != lockedBy
        ? this with
        {
            Pokemon = Pokemon.SetItem(id, one with { LockedBy = lockedBy }),
            Locks = lockedBy is { } trade ? Locks.SetItem(id, trade) : Locks.Remove(id),
        }
        : this;

    private static DateTimeOffset Earliest(IEnumerable<OwnedPokemon> pokemon) =>
        pokemon.Select(one => one.OwnLock?.OpensAt).OfType<DateTimeOffset>().DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
}

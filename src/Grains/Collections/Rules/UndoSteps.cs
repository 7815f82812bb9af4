using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>The undoing of one change, Pokémon by Pokémon; afterwards their places, which depend on each other.</summary>
internal sealed class UndoSteps(Vault vault, IReadOnlyDictionary<PokemonId, OwnedPokemon> trash, UndoBounds bounds)
{
    private readonly List<Alteration> altered = [];
    private readonly List<OwnedPokemon> trashed = [];
    private readonly List<OwnedPokemon> restored = [];
    private readonly List<RefusedPokemon> refused = [];

    public ValueList<Alteration> Altered => altered.ToValueList();

    public ValueList<OwnedPokemon> Trashed => trashed.ToValueList();

    public ValueList<OwnedPokemon> Restored => restored.ToValueList();

    public ValueList<RefusedPokemon> Refused => refused.ToValueList();

    /// <summary>Where it was, until <see cref="Place"/> has said where it comes to lie.</summary>
    public void Take(PokemonChange item)
    {
        if (item.IsWent())
            Restore(item);
        else if (vault.Find(item.Id) is not { } pokemon)
            Refuse(item.Id, RefusalCode.NotFound, "It is not in this vault any more.");
        else if (pokemon.LockedBy is not null)
            Refuse(item.Id, RefusalCode.InTrade, "It lies on the table of an open trade.");
        else if (item.IsCame())
            trashed.Add(pokemon);
        else
            Alter(pokemon, item);
    }

    /// <summary>Who can't go back to the old slot stays, which may be in another's way; who comes out of the trash takes a free one.</summary>
    public void Place()
    {
        var leaving = trashed.Select(one => one.Id).ToHashSet();
        while (Blocked(leaving) is { Count: > 0 } blocked)
        {
            foreach (var id in blocked)
                Refuse(id, RefusalCode.SlotTaken, "Another Pokémon lies where it was.");
            altered.RemoveAll(one => blocked.Contains(one.Before.Id));
        }

        var taken = Staying(leaving).Concat(altered.Where(Moves).Select(one => one.After.Place)).ToHashSet();
        for (var at = 0; at < restored.Count; at++)
        {
            if (restored[at].Place < 0 || taken.Contains(restored[at].Place))
                restored[at] = restored[at] with { Place = vault.FreePlaces().First(IsFree) };
            taken.Add(restored[at].Place);
        }

        bool IsFree(int place) => !taken.Contains(place) && !bounds.Reservations.Holds(place, bounds.Now);
    }

    private static bool Moves(Alteration one) => one.Before.Place != one.After.Place;

    private HashSet<PokemonId> Blocked(HashSet<PokemonId> leaving)
    {
        var staying = Staying(leaving).ToHashSet();
        return altered.Where(one => Moves(one) && staying.Contains(one.After.Place)).Select(one => one.Before.Id).ToHashSet();
    }

    /// <summary>Places of those who neither leave nor move.</summary>
    private IEnumerable<int> Staying(HashSet<PokemonId> leaving)
    {
        var moving = altered.Where(Moves).Select(one => one.Before.Id).ToHashSet();
        return vault.Pokemon.Values.Where(one => !leaving.Contains(one.Id) && !moving.Contains(one.Id)).Select(one => one.Place);
    }

    private void Restore(PokemonChange item)
    {
        if (!trash.TryGetValue(item.Id, out var pokemon))
            Refuse(item.Id, RefusalCode.NotFound, "It is not in the trash any more.");
        else if (!vault.IsActive)
            Refuse(item.Id, RefusalCode.AccountInactive, "The account is not active.");
        else if (vault.Count - trashed.Count + restored.Count >= bounds.VaultLimit)
            Refuse(item.Id, RefusalCode.VaultFull, $"The vault holds its most, {bounds.VaultLimit} Pokémon.");
        else
            restored.Add(pokemon with { Place = item.PlaceBefore() ?? OwnedPokemon.Nowhere });
    }

    private void Alter(OwnedPokemon pokemon, PokemonChange item)
    {
        if (!FieldReversal.IsAsLeft(pokemon, item))
            Refuse(item.Id, RefusalCode.StaleVersion, "It has changed since.");
        else if (FieldReversal.Reverse(pokemon, item, bounds) is not { } before)
            Refuse(item.Id, RefusalCode.ValidationFailed, "As it was, the catalog doesn't take it any more.");
        else if (before != pokemon)
            altered.Add(new Alteration(pokemon, before));
    }

    private void Refuse(PokemonId id, RefusalCode code, string reason) => refused.Add(new RefusedPokemon { Id = id, Code = code, Reason = reason });
}

using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>What trades may do with a vault's Pokémon. Refusals come in the order of the lines, the first Pokémon at fault first.</summary>
public static class TableRules
{
    /// <returns>The refusal; null where the owner may put all of them on the trade's table.</returns>
    public static Refusal? RefusalToPut(Vault vault, Reservations reservations, ReservePokemon request, DateTimeOffset now)
    {
        if (Missing(vault, request.Ids) is { } missing) return missing;
        return Stale(vault, request.Ids, request.Seen)
            ?? FirstAtFault(vault, request.Ids, RefusalCode.InTrade, "It lies on the table of another open trade.",
                pokemon => (pokemon.LockedBy ?? reservations.HolderOf(pokemon.Id, now) ?? request.Trade) != request.Trade)
            ?? NotOffered(vault, request.Ids);
    }

    /// <returns>The refusal; null where another trader may ask for all of them.</returns>
    public static Refusal? RefusalToAsk(Vault vault, ValueList<PokemonId> ids, ValueList<SeenVersion> seen)
    {
        if (!vault.IsPublic && ids.Count > 0) return AtFault(RefusalCode.NotFound, 0, "There is no such Pokémon to be seen.");
        if (Missing(vault, ids) is { } missing) return missing;
        return Stale(vault, ids, seen) ?? NotOffered(vault, ids);
    }

    public static bool MayBeAskedFor(Vault vault, OwnedPokemon pokemon) => vault.IsPublic && pokemon is { Own: { ForTrade: true, Favourite: false }, OwnLock: null };

    private static Refusal? Missing(Vault vault, ValueList<PokemonId> ids)
    {
        for (var at = 0; at < ids.Count; at++)
        {
            if (vault.Find(ids[at]) is null) return AtFault(RefusalCode.NotFound, at, "There is no such Pokémon to be seen.");
        }

        return null;
    }

    private static Refusal? Stale(Vault vault, ValueList<PokemonId> ids, ValueList<SeenVersion> seen) =>
        FirstAtFault(vault, ids, RefusalCode.StaleVersion, "It has changed since it was looked at.",
            pokemon => seen.Any(one => one.Id == pokemon.Id && one.Version != pokemon.Version));

    private static Refusal? NotOffered(Vault vault, ValueList<PokemonId> ids) =>
        FirstAtFault(vault, ids, RefusalCode.NotForTrade, "It is not marked for trade.", pokemon => !pokemon.Own.ForTrade)
        ?? FirstAtFault(vault, ids, RefusalCode.Favourite, "It is a favourite.", pokemon => pokemon.Own.Favourite)
        ?? FirstAtFault(vault, ids, RefusalCode.Locked, "Its owner has locked it against trading.", pokemon => pokemon.OwnLock is not null);

    private static Refusal? FirstAtFault(Vault vault, ValueList<PokemonId> ids, RefusalCode code, string reason, Predicate<OwnedPokemon> fault)
    {
        for (var at = 0; at < ids.Count; at++)
        {
            if (vault.Find(ids[at]) is { } pokemon && fault(pokemon)) return AtFault(code, at, reason);
        }

        return null;
    }

    private static Refusal AtFault(RefusalCode code, int at, string reason) => Refusal.Of(code, $"ids[{at}]", reason);
}

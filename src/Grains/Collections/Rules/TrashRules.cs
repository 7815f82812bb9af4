using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>Out of the trash. Refusals come in the order in which the lines stand.</summary>
public static class TrashRules
{
    /// <param name="trashed">Null where the trash holds no such Pokémon.</param>
    /// <param name="limit">The most Pokémon that a vault may hold.</param>
    public static Decided<PokemonView> Decide(Vault vault, Reservations reservations, OwnedPokemon? trashed, int limit, DateTimeOffset now)
    {
        if (!vault.IsActive) return Refusal.Of(RefusalCode.AccountInactive, "The account is not active.");
        if (trashed is null || vault.Find(trashed.Id) is not null) return Refusal.Of(RefusalCode.NotFound, "There is no such Pokémon in the trash.");
        if (vault.Count >= limit) return Refusal.Of(RefusalCode.VaultFull, $"The vault holds its most, {limit} Pokémon.");
        var restored = trashed with { Place = vault.FreePlaces().First(place => !reservations.Holds(place, now)) };
        return new(restored.ForOwner(vault.Owner), Changes.Of(vault, ChangeKind.Restored, [], [], [restored]));
    }
}

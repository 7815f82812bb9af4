using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>The owner's lock against trading. Refusals come in the order in which the lines stand.</summary>
public static class LockRules
{
    /// <param name="now">In whole milliseconds, as rows and answers keep it.</param>
    public static Decided<PokemonView> Decide(Vault vault, LockPokemon command, TimeSpan unlockDelay, DateTimeOffset now)
    {
        if (vault.Find(command.Id) is not { } pokemon) return Refusal.Of(RefusalCode.NotFound, "There is no such Pokémon in this vault.");
        if (VaultRules.Untouchable(pokemon, command.Version) is { } refused) return refused.Refusal;
        var after = command.Lock ? Locked(pokemon) : Unlocking(pokemon, unlockDelay, now);
        return new(
            after.ForOwner(vault.Owner),
            after == pokemon ? null : Changes.Altering(vault, command.Lock ? ChangeKind.Locked : ChangeKind.Unlocked, [new Alteration(pokemon, after)]));
    }

    public static OwnedPokemon Locked(OwnedPokemon pokemon) => With(pokemon, OwnLock.Shut);

    /// <summary>What is not locked, or opens already, stays as it is.</summary>
    public static OwnedPokemon Unlocking(OwnedPokemon pokemon, TimeSpan delay, DateTimeOffset now) => pokemon.OwnLock switch
    {
        null or { OpensAt: not null } => pokemon,
        _ => With(pokemon, delay > TimeSpan.Zero ? new OwnLock { OpensAt = now + delay } : null),
    };

    private static OwnedPokemon With(OwnedPokemon pokemon, OwnLock? ownLock) =>
        pokemon.OwnLock == ownLock ? pokemon : pokemon with { OwnLock = ownLock, Version = pokemon.Version + 1 };
}

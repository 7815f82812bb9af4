using PokeTradeVault.Contracts;

namespace PokeTradeVault.Grains.Collections;

/// <summary>A change of a vault's content; each takes the next <c>vault_seq</c>.</summary>
public abstract record VaultEvent
{
    private VaultEvent()
    {
    }

    public sealed record Entered(OwnedPokemon Pokemon) : VaultEvent;

    /// <param name="SeenVersion">Its version before the change.</param>
    public sealed record Edited(OwnedPokemon Pokemon, int SeenVersion) : VaultEvent;

    /// <summary>Into the trash.</summary>
    public sealed record Trashed(PokemonId Id, int SeenVersion) : VaultEvent;

    public sealed record Settled(TradeId Trade, ValueList<PokemonId> Left, ValueList<OwnedPokemon> Arrived, ValueList<PokemonId> Freed) : VaultEvent;
}

public static class VaultEvolution
{
    public static Vault Evolve(this Vault vault, VaultEvent happened, long sequence) => Apply(vault, happened) with { Sequence = sequence };

    private static Vault Apply(Vault vault, VaultEvent happened) => happened switch
    {
        VaultEvent.Entered entered => vault.With(entered.Pokemon),
        VaultEvent.Edited edited => vault.With(edited.Pokemon),
        VaultEvent.Trashed trashed => vault.Without(trashed.Id),
        VaultEvent.Settled settled => settled.Arrived.Aggregate(
            settled.Left.Aggregate(vault, (rest, id) => rest.Without(id)),
            (rest, arrived) => rest.With(arrived)).Freed(settled.Freed, settled.Trade),
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };
}

using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>A change of a vault's content; each takes the next <c>vault_seq</c>.</summary>
public abstract record VaultEvent
{
    private VaultEvent()
    {
    }

    public sealed record Entered(OwnedPokemon Pokemon) : VaultEvent;

    /// <param name="SeenVersion">Its version before the change.</param>
    public sealed record Edited(OwnedPokemon Pokemon, int SeenVersion) : VaultEvent
    {
        public VaultChange? Logged { get; init; }
    }

    /// <summary>Into the trash.</summary>
    public sealed record Trashed(PokemonId Id, int SeenVersion) : VaultEvent
    {
        public VaultChange? Logged { get; init; }
    }

    /// <summary>Any number at once, or the boxes. It holds only on the vault that it was decided on.</summary>
    public sealed record Changed : VaultEvent
    {
        /// <summary>The vault's sequence when it was decided.</summary>
        public required long SeenSequence { get; init; }

        public ValueList<Alteration> Altered { get; init; } = [];

        /// <summary>Into the trash, as they were.</summary>
        public ValueList<OwnedPokemon> Gone { get; init; } = [];

        /// <summary>Out of the trash, with the places that they take.</summary>
        public ValueList<OwnedPokemon> Restored { get; init; } = [];

        /// <summary>Null where they stay as they are.</summary>
        public Boxes? Boxes { get; init; }

        /// <summary>Null for a change of boxes alone.</summary>
        public VaultChange? Logged { get; init; }
    }

    /// <summary>New ones out of a text.</summary>
    public sealed record Imported(ValueList<OwnedPokemon> Pokemon, SetFormat From, VaultChange Logged) : VaultEvent;

    public sealed record Settled(TradeId Trade, ValueList<PokemonId> Left, ValueList<OwnedPokemon> Arrived, ValueList<PokemonId> Freed) : VaultEvent;
}

/// <summary>A Pokémon of the vault before and after.</summary>
public sealed record Alteration(OwnedPokemon Before, OwnedPokemon After);

public static class VaultEvolution
{
    public static Vault Evolve(this Vault vault, VaultEvent happened, long sequence) => Apply(vault, happened) with { Sequence = sequence };

    private static Vault Apply(Vault vault, VaultEvent happened) => happened switch
    {
        VaultEvent.Entered entered => vault.With(entered.Pokemon),
        VaultEvent.Edited edited => vault.With(edited.Pokemon),
        VaultEvent.Trashed trashed => vault.Without(trashed.Id),
        VaultEvent.Changed changed => Apply(vault, changed),
        VaultEvent.Imported imported => vault.With(imported.Pokemon),
        VaultEvent.Settled settled => settled.Arrived.Aggregate(
            settled.Left.Aggregate(vault, (rest, id) => rest.Without(id)),
            (rest, arrived) => rest.With(arrived)).Freed(settled.Freed, settled.Trade),
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    private static Vault Apply(Vault vault, VaultEvent.Changed changed) =>
        changed.Gone.Aggregate(vault, (rest, gone) => rest.Without(gone.Id))
            .With([.. changed.Altered.Select(one => one.After), .. changed.Restored]) with
        { Boxes = changed.Boxes ?? vault.Boxes };
}

using PokeTradeVault.Contracts;

namespace PokeTradeVault.Grains.Collections;

/// <summary>What a command to a vault comes to.</summary>
public abstract record VaultDecision
{
    private VaultDecision()
    {
    }

    public sealed record Happens(VaultEvent Event) : VaultDecision;

    /// <summary>Accepted, and nothing changes.</summary>
    public sealed record Nothing(OwnedPokemon Pokemon) : VaultDecision;

    public sealed record Refused(Refusal Refusal) : VaultDecision;

    public static VaultDecision Refuse(RefusalCode code, string detail) => new Refused(Refusal.Of(code, detail));
}

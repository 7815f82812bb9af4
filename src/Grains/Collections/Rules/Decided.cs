using PokeTradeVault.Contracts;

namespace PokeTradeVault.Grains.Collections;

/// <summary>What a command comes to: what to answer, and what happens; null where nothing does.</summary>
public sealed record Decided<TAnswer>(Reply<TAnswer> Answer, VaultEvent? Event) where TAnswer : notnull
{
    public static implicit operator Decided<TAnswer>(Refusal refusal) => new(refusal, null);
}

public static class DecidedOn
{
    /// <param name="view">The answer, of the Pokémon after the command; null where it is gone.</param>
    public static Decided<TAnswer> Answering<TAnswer>(this VaultDecision decision, Func<OwnedPokemon?, TAnswer> view) where TAnswer : notnull => decision switch
    {
        VaultDecision.Refused refused => new Decided<TAnswer>(refused.Refusal, null),
        VaultDecision.Nothing nothing => new Decided<TAnswer>(view(nothing.Pokemon), null),
        VaultDecision.Happens { Event: VaultEvent.Entered entered } => new Decided<TAnswer>(view(entered.Pokemon), entered),
        VaultDecision.Happens { Event: VaultEvent.Edited edited } => new Decided<TAnswer>(view(edited.Pokemon), edited),
        VaultDecision.Happens happens => new Decided<TAnswer>(view(null), happens.Event),
        _ => throw new InvalidOperationException($"Unknown decision {decision.GetType().Name}."),
    };
}

using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog.Checks;

/// <summary>What the catalog thinks of a Pokémon without problems. The snapshot has no learnsets, so it can't tell: never <c>legal</c>.</summary>
internal static class LegalityRule
{
    private static readonly Legality Undecided = new()
    {
        Verdict = LegalityVerdict.Unknown,
        Reasons = [new() { Field = "moves", Reason = "learnsets are not checked yet" }],
    };

    public static Legality Judge() => Undecided;
}

using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Grains.Catalog;

/// <summary>What a refresh writes. Who is at work holds a claim that runs out by itself; each write renews it, and is refused to whom it is not any more.</summary>
internal interface IRefreshStore
{
    /// <summary>Goes on with the round that is open, or opens one.</summary>
    /// <returns>Numbers of the species that the round has behind it; null where another claim is in force.</returns>
    Task<IReadOnlySet<int>?> Begin(Guid claim, CancellationToken cancellation);

    /// <returns>False where the claim is lost; nothing is written then.</returns>
    Task<bool> Save(Guid claim, RefreshedSpecies species, CancellationToken cancellation);

    /// <inheritdoc cref="Save"/>
    Task<bool> Fail(Guid claim, int number, string failure, CancellationToken cancellation);

    /// <summary>Gives the claim back.</summary>
    /// <param name="finished">Whether the round is through; what is left of it is for the next run.</param>
    /// <param name="interruption">What went wrong, where something did.</param>
    Task End(Guid claim, bool finished, string? interruption);
}

internal sealed record RefreshedSpecies
{
    public required int Number { get; init; }

    public required ValueList<SpeciesName> Names { get; init; }

    public required ValueList<FlavourText> FlavourTexts { get; init; }

    /// <summary>Null for one that the shipped catalog knows.</summary>
    public required Species? Added { get; init; }

    /// <summary>Why this is an older answer; null for a fresh one.</summary>
    public required string? Failure { get; init; }
}

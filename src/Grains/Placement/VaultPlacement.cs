using Orleans.Runtime.Placement;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Grains.Placement;

/// <summary>
/// Where a vault is follows from its owner alone, so that a room can be put beside its proposer's without asking: of the seven or
/// eight calls that a trade makes to its two vaults half then stay in the process. A silo that comes or goes changes the place of
/// its own share of the vaults and of no others (rendezvous hashing).
/// </summary>
/// <remarks>
/// Directs Orleans' own strategy "hash based" rather than one of ours: during a rolling upgrade the release before meets the
/// strategy too, and must know it.
/// </remarks>
public sealed class VaultPlacement : IPlacementDirector
{
    private static readonly GrainType Vault = GrainType.Create("collection");

    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        var silos = context.GetCompatibleSilos(target);
        if (IPlacementDirector.GetPlacementHint(target.RequestContextData, silos) is { } hint)
            return Task.FromResult(hint);
        var grain = BesideVault.OwnerFor(target.GrainIdentity, target.RequestContextData) is { } owner ? VaultOf(owner) : target.GrainIdentity;
        return Task.FromResult(silos.MaxBy(silo => Weight(grain, silo))!);
    }

    private static GrainId VaultOf(UserId owner) => GrainId.Create(Vault, GrainIdKeyExtensions.CreateGuidKey(owner.Value));

    /// <summary>The finalizer of SplitMix64: both hashes are alike for neighbours, weights must not be.</summary>
    private static ulong Weight(GrainId grain, SiloAddress silo)
    {
        var mixed = ((ulong)grain.GetUniformHashCode() << 32) | (uint)silo.GetConsistentHashCode();
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}

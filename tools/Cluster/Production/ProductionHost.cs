namespace PokeTradeVault.Cluster.Production;

/// <summary>Which programs a host runs.</summary>
public enum Build
{
    None = 0,

    /// <summary>Those of this working copy.</summary>
    Current = 1,

    /// <summary>Those of the commit that <c>deploy/previous-release</c> names, once <c>build_previous</c> of <c>tools/dev</c> has built them.</summary>
    Previous = 2,
}

/// <summary>One silo or API of a production topology.</summary>
/// <param name="Address">Where it answers HTTP: an API its calls, a silo <c>/health</c> alone.</param>
/// <param name="Metrics">Where it answers <c>/metrics</c>.</param>
public sealed record ProductionHost(VaultProcess Process, Build Build, Uri Address, Uri Metrics)
{
    public string Name => Process.Name;
}

namespace PokeTradeVault.Grains.Storage;

/// <summary>When a replica is good enough to read from.</summary>
public sealed record ReplicaOptions
{
    /// <summary>How far behind the primary it may be (<c>DATABASE_READ_LAG_MS</c>).</summary>
    public required TimeSpan LagMost { get; init; }

    /// <summary>How often both are asked how far they are.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest wait for the answer; a replica that takes longer is not read from.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(2);
}

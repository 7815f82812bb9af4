namespace PokeTradeVault.Load.Traffic.Judging;

/// <summary>What the audit has looked at, and what it found.</summary>
internal sealed record Verdict
{
    /// <summary><c>database</c> or <c>api</c>.</summary>
    public required string Through { get; init; }

    /// <summary>What was counted, by name.</summary>
    public required IReadOnlyDictionary<string, long> Counts { get; init; }

    /// <summary>A sentence for each promise that was broken; empty where all were kept.</summary>
    public required IReadOnlyList<string> Breaches { get; init; }

    public bool Passed => Breaches.Count == 0;
}

using PokeTradeVault.Recovery.Audit;

namespace PokeTradeVault.Recovery.RestoreTest;

/// <summary>How a restore test went: for whoever reads the job's log, and for the programs that watch it.</summary>
public sealed record RestoreTestReport
{
    public required DateTimeOffset StartedAt { get; init; }

    public required double RestoreSeconds { get; init; }

    /// <summary>The schema as it was restored.</summary>
    public required long RestoredVersion { get; init; }

    /// <summary>The schema after this release's migrations.</summary>
    public required long MigratedVersion { get; init; }

    public required AuditReport Audit { get; init; }

    /// <summary>A sentence for each thing that is wrong; empty where the backup is good.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    public bool Passed => Problems.Count == 0;
}

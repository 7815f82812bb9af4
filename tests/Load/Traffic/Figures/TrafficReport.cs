using PokeTradeVault.Load.Traders;
using PokeTradeVault.Load.Traffic.Judging;

namespace PokeTradeVault.Load.Traffic.Figures;

/// <summary>What a run was and what came of it: <c>report.json</c>, and what the page is drawn from.</summary>
internal sealed record TrafficReport
{
    public required DateTimeOffset Started { get; init; }

    /// <summary>The machine that the load came from, and what ran on it.</summary>
    public required string Machine { get; init; }

    /// <summary>The command that does it again.</summary>
    public required string Command { get; init; }

    public required IReadOnlyList<string> Addresses { get; init; }

    public required string Mix { get; init; }

    /// <summary>Arrivals a second; null in a closed loop.</summary>
    public double? Rate { get; init; }

    public required int Traders { get; init; }

    public required int Online { get; init; }

    public required int Rooms { get; init; }

    public required double RampSeconds { get; init; }

    public required double DurationSeconds { get; init; }

    /// <summary>Trades settled and acknowledged behind the ramp.</summary>
    public required long Settled { get; init; }

    public required double SettledPerSecond { get; init; }

    /// <summary>Behind the ramp, by step; times in milliseconds.</summary>
    public required IReadOnlyDictionary<string, StepFigures> Steps { get; init; }

    /// <summary>Arrivals that the generator could not begin: above 0 the figures say too little.</summary>
    public required long Dropped { get; init; }

    /// <summary>Whether all that was begun had ended when the run was over.</summary>
    public required bool Drained { get; init; }

    /// <summary>Times that connections to the hub were cut off.</summary>
    public required int CutOff { get; init; }

    /// <summary>Times that pushed events were missing and had to be fetched.</summary>
    public required int Gaps { get; init; }

    /// <summary>How far the target's clock was ahead, which the push delay is freed of.</summary>
    public required double ClockAheadMilliseconds { get; init; }

    public required Verdict Audit { get; init; }

    /// <summary>Of a soak; empty otherwise.</summary>
    public IReadOnlyList<Drift> Drifts { get; init; } = [];

    public required IReadOnlyList<Sample> Samples { get; init; }

    public bool Passed => Audit.Passed && Drifts.All(drift => drift.Flat);
}

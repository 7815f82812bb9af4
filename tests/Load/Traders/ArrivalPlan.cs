namespace PokeTradeVault.Load.Traders;

/// <summary>When arrivals come: at random as independent people do (Poisson), or evenly; the rate climbs from 0 through the ramp.</summary>
internal sealed record ArrivalPlan
{
    /// <summary>Arrivals a second once the ramp is over.</summary>
    public required double Rate { get; init; }

    public TimeSpan Ramp { get; init; }

    /// <summary>At the full rate, behind the ramp.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Null for even gaps.</summary>
    public int? Seed { get; init; }

    public TimeSpan End => Ramp + Duration;

    /// <summary>Since the start, ascending, up to <see cref="End"/>.</summary>
    public IEnumerable<TimeSpan> Times()
    {
        var random = Seed is { } seed ? new Random(seed) : null;
        // Arrivals of a process of rate 1, whose clock is the number that should have come by then.
        for (var due = random is null ? 0.5 : Gap(random); ; due += random is null ? 1 : Gap(random))
        {
            var at = When(due);
            if (at > End) yield break;
            yield return at;
        }
    }

    /// <summary>Through a ramp of length r, rate * t² / 2r have come by t.</summary>
    private TimeSpan When(double due)
    {
        var ramped = Rate * Ramp.TotalSeconds / 2;
        var seconds = due < ramped ? Math.Sqrt(2 * due * Ramp.TotalSeconds / Rate) : Ramp.TotalSeconds + ((due - ramped) / Rate);
        return seconds > End.TotalSeconds + 1 ? End + TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds(seconds);
    }

    private static double Gap(Random random) => -Math.Log(1 - random.NextDouble());
}

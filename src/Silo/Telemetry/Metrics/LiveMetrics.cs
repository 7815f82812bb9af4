using System.Diagnostics.Metrics;

namespace PokeTradeVault.Silo.Telemetry.Metrics;

/// <summary>The meter <c>PokeTradeVault.Live</c>.</summary>
internal sealed class LiveMetrics
{
    private readonly Histogram<double> delays;
    private readonly Counter<long> lost;

    public LiveMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("PokeTradeVault.Live");
        delays = meter.CreateHistogram(
            "vault.push.delay", "s", "From the moment of a room's event until the backplane has taken it for the browsers.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5] });
        lost = meter.CreateCounter<long>("vault.pushes.lost", null, "Events that the backplane did not take; browsers find the gap by the sequence.");
    }

    public void Zero() => lost.Add(0);

    public void Took(TimeSpan delay) => delays.Record(Math.Max(0, delay.TotalSeconds));

    public void Lost() => lost.Add(1);
}

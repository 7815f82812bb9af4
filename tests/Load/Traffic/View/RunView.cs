using System.Globalization;
using PokeTradeVault.Load.Traffic.Acts;
using PokeTradeVault.Load.Traffic.Figures;
using PokeTradeVault.Load.Traffic.Options;

namespace PokeTradeVault.Load.Traffic.View;

/// <summary>What one sees while it runs.</summary>
internal interface IRunView
{
    void Say(string line);

    /// <summary>Shows each sample that <paramref name="run"/> gives, until it ends.</summary>
    Task During(Func<Action<Sample>, Task> run);
}

/// <summary>A line every few seconds: for logs and pipes.</summary>
internal sealed class LineView(TextWriter output, TrafficOptions options) : IRunView
{
    private const double Every = 5;
    private double next;

    public void Say(string line) => output.WriteLine(line);

    public Task During(Func<Action<Sample>, Task> run) => run(Show);

    private void Show(Sample sample)
    {
        if (sample.At < next && sample.At < (options.Ramp + options.Duration).TotalSeconds) return;
        next = sample.At + Every - 0.5;
        var (settle, push) = (sample.Steps.GetValueOrDefault(Steps.Settle), sample.Steps.GetValueOrDefault(Steps.Push));
        Say(string.Create(CultureInfo.InvariantCulture,
            $"{sample.At,6:0} s{(sample.At < options.Ramp.TotalSeconds ? " ramp" : "     ")}  {sample.SettledPerSecond,6:0.0} trades/s  settle p50 {settle?.P50 ?? 0:0.0} p99 {settle?.P99 ?? 0:0.0} ms  push p99 {push?.P99 ?? 0:0.0} ms  {sample.OpenRooms} rooms  {sample.InFlight} under way  {sample.ErrorsPerSecond:0.0} errors/s"));
    }
}

using System.Collections.Concurrent;
using HdrHistogram;

namespace PokeTradeVault.Load.Traders;

/// <summary>How long each step took, in histograms of three digits from a microsecond to ten minutes, and how often it ended how.</summary>
internal sealed class Timings
{
    private const long MicrosecondsMax = 600_000_000;
    private readonly ConcurrentDictionary<string, Step> steps = new(StringComparer.Ordinal);

    /// <param name="took">Since it was due, not since it was sent.</param>
    public void Record(string step, TimeSpan took) =>
        Of(step).Recorder.RecordValue(Math.Clamp((long)took.TotalMicroseconds, 1, MicrosecondsMax));

    /// <param name="code"><see cref="Answer.Code"/>.</param>
    public void Count(string step, string code) => Of(step).Codes.AddOrUpdate(code, 1, (_, count) => count + 1);

    /// <summary>What came since the last time this was called; it is added to the totals.</summary>
    /// <remarks>By one caller at a time.</remarks>
    public IReadOnlyDictionary<string, StepFigures> TakeInterval() => steps.ToDictionary(step => step.Key, step => step.Value.Take(), StringComparer.Ordinal);

    /// <summary>Up to the last <see cref="TakeInterval"/>.</summary>
    public IReadOnlyDictionary<string, StepFigures> Totals() => steps.ToDictionary(step => step.Key, step => step.Value.Total(), StringComparer.Ordinal);

    /// <summary>Forgets all, as when a ramp or a warm-up is over.</summary>
    public void Clear()
    {
        TakeInterval();
        steps.Clear();
    }

    private Step Of(string step) => steps.GetOrAdd(step, _ => new Step());

    private sealed class Step
    {
        private readonly HistogramBase total = new LongHistogram(MicrosecondsMax, 3);
        private Dictionary<string, long> counted = [];
        private HistogramBase? interval;

        public Recorder Recorder { get; } = HistogramFactory.With64BitBucketSize().WithValuesUpTo(MicrosecondsMax).WithPrecisionOf(3).WithThreadSafeWrites().WithThreadSafeReads().Create();

        public ConcurrentDictionary<string, long> Codes { get; } = new(StringComparer.Ordinal);

        public StepFigures Take()
        {
            interval = Recorder.GetIntervalHistogram(interval);
            total.Add(interval);
            var (codes, before) = (new Dictionary<string, long>(Codes, StringComparer.Ordinal), counted);
            counted = codes;
            return StepFigures.Of(interval, codes.ToDictionary(code => code.Key, code => code.Value - before.GetValueOrDefault(code.Key), StringComparer.Ordinal));
        }

        public StepFigures Total() => StepFigures.Of(total, new Dictionary<string, long>(Codes, StringComparer.Ordinal));
    }
}

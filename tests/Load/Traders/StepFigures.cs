using HdrHistogram;

namespace PokeTradeVault.Load.Traders;

/// <summary>One step over some time. Times are milliseconds; all are 0 where nothing was recorded.</summary>
internal sealed record StepFigures
{
    public required long Count { get; init; }

    public required double Mean { get; init; }

    public required double P50 { get; init; }

    public required double P90 { get; init; }

    public required double P99 { get; init; }

    public required double P999 { get; init; }

    public required double Max { get; init; }

    /// <summary>How often it ended with which code, <see cref="Answer.Ok"/> among them.</summary>
    public required IReadOnlyDictionary<string, long> Codes { get; init; }

    public static StepFigures Of(HistogramBase times, IReadOnlyDictionary<string, long> codes) => new()
    {
        Count = times.TotalCount,
        Mean = times.TotalCount == 0 ? 0 : times.GetMean() / 1000,
        P50 = At(times, 50),
        P90 = At(times, 90),
        P99 = At(times, 99),
        P999 = At(times, 99.9),
        Max = times.TotalCount == 0 ? 0 : times.GetMaxValue() / 1000.0,
        Codes = codes,
    };

    private static double At(HistogramBase times, double percentile) => times.TotalCount == 0 ? 0 : times.GetValueAtPercentile(percentile) / 1000.0;
}

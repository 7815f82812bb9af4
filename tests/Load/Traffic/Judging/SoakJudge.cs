using PokeTradeVault.Load.Traffic.Figures;

namespace PokeTradeVault.Load.Traffic.Judging;

/// <summary>Every figure of every process that a soak has sampled, judged for growth.</summary>
internal static class SoakJudge
{
    private const double TrifleOfMemory = 32;
    private const double TrifleOfSockets = 15;
    private const double TrifleOfActivations = 300;

    /// <summary>A grain that is no longer called is let go after 15 minutes, at the next look a minute later.</summary>
    private static readonly TimeSpan GrainLives = TimeSpan.FromMinutes(16);

    public static IReadOnlyList<Drift> Judge(IReadOnlyList<Sample> samples, double rampSeconds) =>
    [
        .. samples.SelectMany(sample => sample.Processes.Select(process => process.Name)).Distinct().Order(StringComparer.Ordinal).SelectMany(name => new[]
        {
            Of(samples, rampSeconds, name, "memory, MB,", process => process.Memory, TrifleOfMemory),
            Of(samples, rampSeconds, name, "sockets", process => process.Sockets, TrifleOfSockets),
            Of(samples, rampSeconds, name, "activations", process => process.Activations, TrifleOfActivations, GrainLives),
            Of(samples, rampSeconds, name, "connections to PostgreSQL", process => process.Connections, TrifleOfSockets),
        }).OfType<Drift>(),
    ];

    private static Drift? Of(IReadOnlyList<Sample> samples, double start, string name, string what, Func<ProcessSample, double?> read, double trifle, TimeSpan settlesIn = default) =>
        Drift.Of(name, what, Points(samples, name, read), start, trifle, settlesIn);

    /// <summary>By seconds since the ramp began.</summary>
    public static IReadOnlyList<(double At, double Value)> Points(IReadOnlyList<Sample> samples, string process, Func<ProcessSample, double?> read) =>
    [
        .. from sample in samples
           from one in sample.Processes
           where one.Name == process
           let value = read(one)
           where value is not null
           select (sample.At, value.Value),
    ];
}

using PokeTradeVault.Load.Traders;
using PokeTradeVault.Load.Traffic.Acts;
using PokeTradeVault.Load.Traffic.Figures;

namespace PokeTradeVault.Load.Traffic.Page;

/// <summary>What of a run is drawn.</summary>
internal static class ReportCharts
{
    public static IEnumerable<Chart> OfLoad(TrafficReport report)
    {
        yield return Over(report, "Trades settled", "a second", ("settled", sample => sample.SettledPerSecond));
        yield return Times(report, "A confirmation that settles", Steps.Settle);
        yield return Times(report, "A proposal", Steps.Propose);
        yield return Times(report, "Push: from the event to the other's browser", Steps.Push);
        yield return Over(
            report, "Pages, p99", "ms", ("own vault", P99(Steps.Vault)), ("another's vault", P99(Steps.OthersVault)), ("search", P99(Steps.Search)), ("list of trades", P99(Steps.Trades)));
        yield return Over(report, "Changes, p99", "ms", ("table", P99(Steps.Table)), ("confirm", P99(Steps.Confirm)), ("message", P99(Steps.Message)), ("edit of a Pokémon", P99(Steps.Edit)));
        yield return Over(report, "Errors and refusals", "a second", ("errors", sample => sample.ErrorsPerSecond), ("refusals by a rule", Refusals));
        yield return Over(report, "Under way", "at once", ("arrivals", sample => sample.InFlight), ("open rooms", sample => sample.OpenRooms), ("traders online", sample => sample.Connected));
    }

    public static IEnumerable<Chart> OfProcesses(TrafficReport report)
    {
        yield return Processes(report, "Memory of its own", "MB", process => process.Memory);
        yield return Processes(report, "CPU", "cores", process => process.Cpu);
        yield return Processes(report, "Sockets; of PostgreSQL its processes", "open", process => process.Sockets);
        yield return Processes(report, "Activations of grains", "alive", process => process.Activations);
        yield return Processes(report, "Connections to PostgreSQL", "in the pool", process => process.Connections);
    }

    private static Chart Times(TrafficReport report, string title, string step) => Over(
        report, title, "ms", ("p50", sample => Of(sample, step)?.P50), ("p99", sample => Of(sample, step)?.P99), ("p99.9", sample => Of(sample, step)?.P999));

    private static Chart Over(TrafficReport report, string title, string unit, params (string Name, Func<Sample, double?> Read)[] lines) => new()
    {
        Title = title,
        Unit = unit,
        At = [.. report.Samples.Select(sample => sample.At)],
        Lines = [.. lines.Select(line => new Line(line.Name, [.. report.Samples.Select(line.Read)]))],
        Ramp = report.RampSeconds,
    };

    private static Chart Processes(TrafficReport report, string title, string unit, Func<ProcessSample, double?> read)
    {
        var samples = report.Samples.Where(sample => sample.Processes.Count > 0).ToList();
        var names = samples.SelectMany(sample => sample.Processes).Where(process => read(process) is not null).Select(process => process.Name).Distinct().Order(StringComparer.Ordinal);
        return new()
        {
            Title = title,
            Unit = unit,
            At = [.. samples.Select(sample => sample.At)],
            Lines = [.. names.Select(name => new Line(name, [.. samples.Select(sample => sample.Processes.Where(process => process.Name == name).Select(read).FirstOrDefault())]))],
            Ramp = report.RampSeconds,
        };
    }

    private static Func<Sample, double?> P99(string step) => sample => Of(sample, step)?.P99;

    private static StepFigures? Of(Sample sample, string step) => sample.Steps.GetValueOrDefault(step) is { Count: > 0 } figures ? figures : null;

    private static double? Refusals(Sample sample) =>
        sample.Steps.Where(step => step.Key is not Steps.Idle).Sum(step => step.Value.Codes.Where(code => Errors.IsRefusal(code.Key)).Sum(code => code.Value)) / sample.Length;
}

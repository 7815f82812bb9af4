using System.Runtime.InteropServices;
using System.Text.Json;
using Npgsql;
using PokeTradeVault.Load.Traders;
using PokeTradeVault.Load.Traffic.Acts;
using PokeTradeVault.Load.Traffic.Figures;
using PokeTradeVault.Load.Traffic.Judging;
using PokeTradeVault.Load.Traffic.Options;
using PokeTradeVault.Load.Traffic.Page;
using PokeTradeVault.Load.Traffic.Setup;
using PokeTradeVault.Load.Traffic.View;
using Spectre.Console;

namespace PokeTradeVault.Load.Traffic;

/// <summary><c>./dev load</c>: simulated traders against any address, live figures, a report and an audit.</summary>
internal static class TrafficCommand
{
    public const int Broken = 1;
    public const int WrongOptions = 2;
    public const int NotCarriedOut = 3;

    public static async Task<int> Run(string[] args, TextWriter output, TextWriter errors)
    {
        if (args is ["--help" or "-h" or "help", ..])
        {
            await output.WriteLineAsync(TrafficUsage.Text);
            return 0;
        }

        if (args is ["--again", var file]) return await Again(file, output);
        var (options, wrong) = TrafficArguments.Parse(args, Environment.GetEnvironmentVariable("DATABASE_URL"), Random.Shared.Next(1_000_000));
        if (options is null)
        {
            foreach (var sentence in wrong) await errors.WriteLineAsync(sentence);
            await errors.WriteLineAsync("./dev load --help tells all options.");
            return WrongOptions;
        }

        using var stop = new Interruption();
        try
        {
            return await Play(options, ["./dev load", .. args], output, stop.Token);
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            await errors.WriteLineAsync("Stopped before it had begun.");
            return NotCarriedOut;
        }
        catch (Exception reason) when (reason is SetupException or HttpRequestException or NpgsqlException or InvalidOperationException or IOException)
        {
            await errors.WriteLineAsync($"It could not be carried out: {reason.Message}");
            return NotCarriedOut;
        }
    }

    /// <param name="command">As the report names it.</param>
    /// <param name="stopped">Ends the arrivals early.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="SetupException">It could not begin.</exception>
    public static async Task<int> Play(TrafficOptions options, string[] command, TextWriter output, CancellationToken stopped)
    {
        var time = TimeProvider.System;
        var started = time.GetUtcNow();
        var folder = Directory.CreateDirectory(options.Folder ?? Path.Combine("artifacts", "load", started.ToString("yyyyMMdd-HHmmss", null))).FullName;
        IRunView view = options.Plain || Console.IsOutputRedirected ? new LineView(output, options) : new LiveView(AnsiConsole.Console, options);
        await using var stage = await Stage.Open(options, folder, view.Say, stopped);
        using var watch = await stage.Watch(stopped);
        var run = new TrafficRun(stage, time);
        stage.Timings.Clear();
        await view.During(show => run.Play(watch, show, stopped));
        var steps = stage.Timings.Totals();
        view.Say("Rooms close, and the audit begins");
        await run.CloseRooms(CancellationToken.None);
        var report = Report(options, command, started, stage, run, steps, await run.Audit(CancellationToken.None));
        await Write(report, folder);
        foreach (var line in Summary.Lines(report)) await output.WriteLineAsync(line);
        await output.WriteLineAsync($"{Path.Combine(folder, ReportPage.File)}");
        return report.Passed ? 0 : Broken;
    }

    private static TrafficReport Report(
        TrafficOptions options, string[] command, DateTimeOffset started, Stage stage, TrafficRun run, IReadOnlyDictionary<string, StepFigures> steps, Verdict audit)
    {
        var settled = steps.GetValueOrDefault(Steps.Settle)?.Codes.GetValueOrDefault(Answer.Ok) ?? 0;
        var full = AtFullRate(options, run.Samples);
        var seconds = full.Sum(sample => sample.Length);
        return new()
        {
            Started = started,
            Machine = FormattableString.Invariant($"{started:yyyy-MM-dd}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, .NET {Environment.Version}"),
            Command = string.Join(' ', command),
            Addresses = [.. stage.Target.Addresses.Select(address => address.GetLeftPart(UriPartial.Authority))],
            Mix = options.Mix.ToString(),
            Rate = options.Workers is null ? options.Rate : null,
            Traders = options.Traders,
            Online = options.OnlineTraders,
            Rooms = options.Rooms,
            RampSeconds = options.Ramp.TotalSeconds,
            DurationSeconds = seconds,
            Settled = settled,
            SettledPerSecond = seconds > 0 ? full.Sum(sample => sample.SettledPerSecond * sample.Length) / seconds : 0,
            Steps = steps,
            Dropped = run.Dropped,
            Drained = run.Drained,
            CutOff = stage.Connections.Sum(connection => connection.CutOff),
            Gaps = stage.Connections.Sum(connection => connection.Gaps),
            ClockAheadMilliseconds = stage.Clock.Ahead.TotalMilliseconds,
            Audit = audit,
            Drifts = options.Soak ? SoakJudge.Judge(run.Samples, options.Ramp.TotalSeconds) : [],
            Samples = run.Samples,
        };
    }

    /// <summary>Judges and draws an earlier run anew from its <c>report.json</c>.</summary>
    private static async Task<int> Again(string file, TextWriter output)
    {
        var before = JsonSerializer.Deserialize<TrafficReport>(await File.ReadAllTextAsync(file), ReportJson.Options) ?? throw new SetupException($"{file} is empty.");
        var report = before with { Drifts = before.Drifts.Count > 0 ? SoakJudge.Judge(before.Samples, before.RampSeconds) : [] };
        await Write(report, Path.GetDirectoryName(Path.GetFullPath(file))!);
        foreach (var line in Summary.Lines(report)) await output.WriteLineAsync(line);
        return report.Passed ? 0 : Broken;
    }

    /// <summary>Neither in the ramp nor when no more arrivals came.</summary>
    private static List<Sample> AtFullRate(TrafficOptions options, IReadOnlyList<Sample> samples)
    {
        var slack = options.SampleEvery.TotalSeconds / 2;
        return [.. samples.Where(sample => sample.At - sample.Length >= options.Ramp.TotalSeconds - slack && sample.At <= (options.Ramp + options.Duration).TotalSeconds + slack)];
    }

    private static async Task Write(TrafficReport report, string folder)
    {
        await using (var file = File.Create(Path.Combine(folder, "report.json")))
            await JsonSerializer.SerializeAsync(file, report, ReportJson.Options);
        await File.WriteAllTextAsync(Path.Combine(folder, ReportPage.File), ReportPage.Of(report));
    }

    /// <summary>The first Ctrl-C ends the arrivals, and all that follows still comes; the second ends the program.</summary>
    private sealed class Interruption : IDisposable
    {
        private readonly CancellationTokenSource source = new();
        private readonly List<PosixSignalRegistration> registered = [];

        public Interruption()
        {
            foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM])
                registered.Add(PosixSignalRegistration.Create(signal, context =>
                {
                    context.Cancel = !source.IsCancellationRequested;
                    source.Cancel();
                }));
        }

        public CancellationToken Token => source.Token;

        public void Dispose()
        {
            registered.ForEach(each => each.Dispose());
            source.Dispose();
        }
    }
}

using System.Globalization;
using System.Runtime.InteropServices;
using PokeTradeVault.Cluster;

namespace PokeTradeVault.Load.Chaos;

/// <summary><c>./dev chaos</c>.</summary>
internal static class ChaosCommand
{
    private const string Usage = "chaos [--seed N] [--faults N] [--trades N] [--only FAULT,FAULT…]";
    private const int Faults = 100;
    private const int Trades = 10_000;
    private const long Disk = 1L << 30;

    /// <returns>0 where every promise was kept, 1 where one was broken, 2 for words that mean nothing.</returns>
    public static async Task<int> Run(IReadOnlyList<string> args, TextWriter output)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            return await Run(args, output, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 1;
        }
        catch (ArgumentException wrong)
        {
            await output.WriteLineAsync(wrong.Message);
            return 2;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static async Task<int> Run(IReadOnlyList<string> args, TextWriter output, CancellationToken stop)
    {
        if (Parse(args) is not { } options)
        {
            await output.WriteLineAsync(Usage);
            return 2;
        }

        await output.WriteLineAsync($"Seed {options.Seed}, {options.Faults} faults, {options.Trades} trades; history in {options.History}");
        if (options.Disk is null) await output.WriteLineAsync("Without postgres-disk-full: only root may mount a small disk.");
        Directory.CreateDirectory(Path.GetDirectoryName(options.History)!);
        using var file = TextWriter.Synchronized(new StreamWriter(Path.ChangeExtension(options.History, ".log")));
        var result = await new ChaosRun(options, Say).Run(line => file.WriteLine($"{Now} {line}"), stop);
        ChaosReport.Write(result, output);
        return result.Passed ? 0 : 1;

        void Say(string line)
        {
            output.WriteLine($"{Now} {line}");
            file.WriteLine($"{Now} == {line}");
            file.Flush();
        }
    }

    private static string Now => TimeProvider.System.GetUtcNow().ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);

    private static ChaosOptions? Parse(IReadOnlyList<string> args)
    {
        var options = new ChaosOptions
        {
            Seed = Random.Shared.Next(),
            Faults = Faults,
            Trades = Trades,
            History = Path.Combine(Solution.Root, "artifacts", "chaos", "history.jsonl"),
            Disk = Environment.IsPrivilegedProcess ? Disk : null,
        };
        for (var i = 0; i < args.Count; i += 2)
        {
            if (i + 1 == args.Count) return null;
            switch (args[i])
            {
                case "--seed" when Number(args[i + 1]) is { } seed: options = options with { Seed = seed }; break;
                case "--faults" when Number(args[i + 1]) is { } faults: options = options with { Faults = faults }; break;
                case "--trades" when Number(args[i + 1]) is { } trades: options = options with { Trades = trades }; break;
                case "--only": options = options with { Only = args[i + 1].Split(',') }; break;
                default: return null;
            }
        }
        return options;
    }

    private static int? Number(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

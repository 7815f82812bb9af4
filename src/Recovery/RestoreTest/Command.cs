using System.Diagnostics;

namespace PokeTradeVault.Recovery.RestoreTest;

internal static class Command
{
    /// <summary>Runs a program to its end; what it prints goes to standard error, where it is no part of the report.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task Run(string program, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        while (await process.StandardOutput.ReadLineAsync(cancellation) is { } line) await Console.Error.WriteLineAsync(line);
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{Path.GetFileName(program)} failed with exit code {process.ExitCode}; the reason stands above.");
    }
}

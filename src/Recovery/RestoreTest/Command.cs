using System.Diagnostics;

namespace PokeTradeVault.Recovery.RestoreTest;

internal static class Command
{
    /// <summary>Runs a program to its end; what it prints goes to standard error, where it is no part of the report.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task Run(IReadOnlyList<string> command, CancellationToken cancellation)
    {
        // Another user may not enter the folder that we were started in.
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start.");
        while (await process.StandardOutput.ReadLineAsync(cancellation) is { } line) await Console.Error.WriteLineAsync(line);
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', command)} failed with exit code {process.ExitCode}; the reason stands above.");
    }
}

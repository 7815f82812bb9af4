using System.Diagnostics;

namespace PokeTradeVault.Cluster.Production;

/// <summary>Runs a short program to its end.</summary>
internal static class SystemCommand
{
    /// <returns>What it has printed.</returns>
    /// <exception cref="InvalidOperationException">It failed; the message says how.</exception>
    public static async Task<string> Run(
        IReadOnlyList<string> command, IReadOnlyDictionary<string, string>? environment = null, CancellationToken cancellation = default)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // The user that it runs as may not enter the folder that we were started in.
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (key, value) in environment ?? new Dictionary<string, string>()) start.Environment[key] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start.");
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        var all = $"{output}{await errors}".Trim();
        return process.ExitCode == 0
            ? all
            : throw new InvalidOperationException($"{string.Join(' ', command)} failed with exit code {process.ExitCode}: {all}");
    }
}

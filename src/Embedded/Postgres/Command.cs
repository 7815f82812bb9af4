using System.Diagnostics;

namespace PokeTradeVault.Embedded.Postgres;

/// <summary>Runs a short program to its end.</summary>
internal static class Command
{
    public static async Task Run(string program, IEnumerable<string> arguments)
    {
        var (code, output) = await Try(program, arguments);
        if (code != 0) throw new EmbeddedException($"{Path.GetFileName(program)} failed with exit code {code}: {output}");
    }

    public static async Task<(int Code, string Output)> Try(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // The user that PostgreSQL runs as may not enter the folder that we were started in.
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new EmbeddedException($"{program} did not start.");
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, $"{output}{await errors}".Trim());
    }
}

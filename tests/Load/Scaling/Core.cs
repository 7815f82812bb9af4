using System.Diagnostics;

namespace PokeTradeVault.Load.Scaling;

/// <summary>Which core a process runs on.</summary>
internal static class Core
{
    /// <summary>All its threads, and whatever it starts from now on.</summary>
    public static Task Pin(int process, int core) => Allow(process, $"{core}");

    /// <summary>On any core.</summary>
    public static Task Free(int process) => Allow(process, $"0-{Environment.ProcessorCount - 1}");

    private static async Task Allow(int process, string cores)
    {
        using var taskset = Process.Start(new ProcessStartInfo("taskset", ["-a", "-c", "-p", cores, $"{process}"]) { RedirectStandardOutput = true })!;
        await taskset.StandardOutput.ReadToEndAsync();
        await taskset.WaitForExitAsync();
        if (taskset.ExitCode != 0) throw new InvalidOperationException($"Process {process} can't be held to cores {cores}.");
    }
}

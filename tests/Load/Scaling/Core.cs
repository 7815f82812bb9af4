using System.Diagnostics;

namespace PokeTradeVault.Load.Scaling;

/// <summary>Which core a process runs on.</summary>
internal static class Core
{
    /// <summary>All its threads, and whatever it starts from now on.</summary>
    public static async Task Pin(int process, int core)
    {
        using var taskset = Process.Start(new ProcessStartInfo("taskset", ["-a", "-c", "-p", $"{core}", $"{process}"]) { RedirectStandardOutput = true })!;
        await taskset.StandardOutput.ReadToEndAsync();
        await taskset.WaitForExitAsync();
        if (taskset.ExitCode != 0) throw new InvalidOperationException($"Process {process} can't be pinned to core {core}.");
    }
}

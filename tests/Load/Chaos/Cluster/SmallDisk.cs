using System.Diagnostics;
using System.Globalization;

namespace PokeTradeVault.Load.Chaos.Cluster;

/// <summary>A disk in memory that can be filled to its last byte; only root may have one.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly string folder;

    private SmallDisk(string folder) => this.folder = folder;

    private string Ballast => Path.Combine(folder, "ballast");

    public static async Task<SmallDisk> Mount(string folder, long bytes)
    {
        Directory.CreateDirectory(folder);
        await Run("mount", "-t", "tmpfs", "-o", $"size={bytes.ToString(CultureInfo.InvariantCulture)}", "tmpfs", folder);
        return new(folder);
    }

    /// <summary>Until nothing more goes onto it.</summary>
    public void Fill()
    {
        var block = new byte[64 * 1024];
        using var file = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true) file.Write(block);
        }
        catch (IOException full) when (full.HResult == NoSpace)
        {
            file.Flush();
        }
    }

    public void Clear() => File.Delete(Ballast);

    public async ValueTask DisposeAsync() => await Run("umount", "--lazy", folder);

    /// <summary>ENOSPC.</summary>
    private const int NoSpace = 28;

    private static async Task Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var complaint = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {complaint}");
    }
}

using System.Globalization;

namespace PokeTradeVault.Load.Chaos.Cluster;

/// <summary>Which process holds the calling end of a connection on this machine, as <c>/proc</c> tells.</summary>
internal static class Callers
{
    /// <returns>One of <paramref name="processes"/>; null where it is none of them.</returns>
    public static int? Of(int callerPort, IEnumerable<int> processes)
    {
        if (SocketAt(callerPort) is not { } socket) return null;
        foreach (var process in processes)
        {
            if (Holds(process, $"socket:[{socket}]")) return process;
        }
        return null;
    }

    private static string? SocketAt(int port)
    {
        const int Local = 1;
        const int Inode = 9;
        var ending = $":{port.ToString("X4", CultureInfo.InvariantCulture)}";
        foreach (var file in new[] { "/proc/net/tcp", "/proc/net/tcp6" })
        {
            foreach (var line in File.ReadLines(file).Skip(1))
            {
                var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (parts[Local].EndsWith(ending, StringComparison.Ordinal) && parts[Inode] is not "0") return parts[Inode];
            }
        }
        return null;
    }

    private static bool Holds(int process, string socket)
    {
        try
        {
            return Directory.EnumerateFiles($"/proc/{process}/fd").Any(file => new FileInfo(file).LinkTarget == socket);
        }
        catch (IOException)
        {
            // It has ended.
            return false;
        }
    }
}

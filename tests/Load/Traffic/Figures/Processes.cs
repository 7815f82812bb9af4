using System.Globalization;

namespace PokeTradeVault.Load.Traffic.Figures;

/// <summary>What Linux tells of a process of this machine.</summary>
internal static class Processes
{
    private const double TicksPerSecond = 100;

    /// <returns>Anonymous memory in MB; null where it is gone.</returns>
    public static double? Memory(int process) =>
        Lines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("RssAnon:", StringComparison.Ordinal)) is { } line
            ? double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024
            : null;

    /// <returns>CPU seconds that it has used.</returns>
    public static double? Cpu(int process) => Stat(process) is { } stat ? (long.Parse(stat[11], CultureInfo.InvariantCulture) + long.Parse(stat[12], CultureInfo.InvariantCulture)) / TicksPerSecond : null;

    public static int? Sockets(int process)
    {
        try
        {
            return new DirectoryInfo($"/proc/{process}/fd").EnumerateFileSystemInfos().Count(file => file.LinkTarget?.StartsWith("socket:", StringComparison.Ordinal) is true);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public static IReadOnlyList<int> Children(int process) => [.. All().Where(each => Stat(each) is { } stat && stat[1] == process.ToString(CultureInfo.InvariantCulture))];

    public static int? Parent(int process) => Stat(process) is { } stat ? int.Parse(stat[1], CultureInfo.InvariantCulture) : null;

    private static IEnumerable<int> All() => Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
        .Where(name => name is not null && name.All(char.IsAsciiDigit)).Select(name => int.Parse(name!, CultureInfo.InvariantCulture));

    /// <summary>The fields behind the name, which may hold anything: state, parent, …</summary>
    private static string[]? Stat(int process) => Lines($"/proc/{process}/stat") is [var line] ? line[(line.LastIndexOf(')') + 2)..].Split(' ') : null;

    private static string[] Lines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}

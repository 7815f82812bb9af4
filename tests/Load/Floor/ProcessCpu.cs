using System.Globalization;

namespace PokeTradeVault.Load.Floor;

/// <summary>Time on a processor, user and system, as Linux counts it: in hundredths of a second.</summary>
internal static class ProcessCpu
{
    private const int StatusField = 3;
    private const int TicksPerSecond = 100;

    public static TimeSpan Of(int process) => Fields(process) is { } fields ? Ticks(fields, 14, 15) : TimeSpan.Zero;

    /// <summary>Of the children that it has waited for.</summary>
    public static TimeSpan OfChildren(int process) => Fields(process) is { } fields ? Ticks(fields, 16, 17) : TimeSpan.Zero;

    /// <summary>Of this process' own.</summary>
    public static TimeSpan OfEndedChildren() => OfChildren(Environment.ProcessId);

    public static int? ParentOf(int process) => Fields(process) is { } fields ? Number(fields, 4) : null;

    public static IEnumerable<int> ChildrenOf(int parent) => Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? id : 0)
        .Where(id => id > 0 && ParentOf(id) == parent);

    private static TimeSpan Ticks(string[] fields, params ReadOnlySpan<int> numbers)
    {
        var sum = 0L;
        foreach (var number in numbers) sum += Number(fields, number);
        return TimeSpan.FromSeconds(sum / (double)TicksPerSecond);
    }

    private static int Number(string[] fields, int field) => int.Parse(fields[field - StatusField], CultureInfo.InvariantCulture);

    /// <summary>From the third on (see proc(5)): the second, the program's name, may hold blanks. Null where it has ended.</summary>
    private static string[]? Fields(int process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }
}

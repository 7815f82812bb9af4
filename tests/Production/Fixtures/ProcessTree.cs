using System.Globalization;

namespace PokeTradeVault.Production.Fixtures;

/// <summary>A process and all that it has started, as it was at one moment.</summary>
internal sealed class ProcessTree
{
    private readonly Dictionary<int, string> startedAt;

    private ProcessTree(Dictionary<int, string> startedAt) => this.startedAt = startedAt;

    /// <summary>Command lines of those that still run.</summary>
    public IReadOnlyList<string> Running => [.. startedAt
        .Where(process => Stat(process.Key) is { } now && now[StartTime] == process.Value && now[State] != "Z")
        .Select(process => $"{process.Key} {Text($"/proc/{process.Key}/cmdline")?.Replace('\0', ' ')}")];

    private const int State = 0;
    private const int StartTime = 19;

    public static ProcessTree Of(int root)
    {
        var found = new Dictionary<int, string>();
        var open = new Stack<int>([root]);
        while (open.TryPop(out var id))
        {
            if (Stat(id) is not { } stat || !found.TryAdd(id, stat[StartTime])) continue;
            foreach (var task in Directory.GetDirectories($"/proc/{id}/task"))
            {
                var children = (Text($"{task}/children") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
                foreach (var child in children) open.Push(int.Parse(child, CultureInfo.InvariantCulture));
            }
        }
        return new(found);
    }

    /// <returns>What follows the program's name in <c>/proc/ID/stat</c>; null where it is gone.</returns>
    private static string[]? Stat(int id) => Text($"/proc/{id}/stat") is { } stat ? stat[(stat.LastIndexOf(')') + 2)..].Split(' ') : null;

    private static string? Text(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return null;
        }
    }
}

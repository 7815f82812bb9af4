using System.Collections.Concurrent;

namespace PokeTradeVault.Browser.Fixtures;

/// <summary>What the server has printed since the run began.</summary>
public sealed class ServerLog
{
    private static readonly string[] Levels = ["fail: ", "crit: "];
    private readonly ConcurrentQueue<string> lines = new();

    /// <summary>Lines of faults, each with what was printed below it: a 500 leaves one.</summary>
    public IReadOnlyList<string> Faults => [.. Entries().Where(entry => Levels.Any(level => entry.Contains(level, StringComparison.Ordinal)))];

    public void Add(string line) => lines.Enqueue(line);

    public override string ToString() => string.Join('\n', lines);

    /// <summary>The console's format: a line that begins with the level, and lines below it that are indented.</summary>
    private IEnumerable<string> Entries()
    {
        var entry = new List<string>();
        foreach (var line in lines)
        {
            if (!line.Contains("       ", StringComparison.Ordinal) && entry.Count > 0)
            {
                yield return string.Join('\n', entry);
                entry.Clear();
            }
            entry.Add(line);
        }
        if (entry.Count > 0) yield return string.Join('\n', entry);
    }
}

using System.Collections.Frozen;
using PokeTradeVault.Catalog.Snapshots;

namespace PokeTradeVault.Catalog.Names;

/// <summary>Unicode's canonical decompositions, compositions, and the order of combining marks.</summary>
internal sealed class UnicodeTable
{
    private readonly FrozenDictionary<int, int[]> decompositions;
    private readonly FrozenDictionary<(int First, int Second), int> composites;
    private readonly FrozenDictionary<int, int> ranks;

    public UnicodeTable(UnicodeFile file)
    {
        decompositions = file.Decomposed.ToFrozenDictionary(row => row[0], row => row[2..]);
        composites = Composites(file).ToFrozenDictionary();
        ranks = file.Marks
            .SelectMany(row => Enumerable.Range(row[0], row[1] - row[0] + 1).Select(point => KeyValuePair.Create(point, row[2])))
            .ToFrozenDictionary();
    }

    public int[]? Decomposition(int point) => decompositions.GetValueOrDefault(point);

    public int? Composite(int first, int second) => composites.TryGetValue((first, second), out var composite) ? composite : null;

    /// <summary>0: not a mark that may be reordered.</summary>
    public int Rank(int point) => ranks.GetValueOrDefault(point);

    /// <summary>A composite of n parts is the composite of its first n - 1, joined with the last.</summary>
    private static IEnumerable<KeyValuePair<(int First, int Second), int>> Composites(UnicodeFile file)
    {
        var composing = file.Decomposed.Where(row => row[1] == 1).ToArray();
        var byParts = composing.ToDictionary(row => Parts(row[2..]), row => row[0]);
        foreach (var row in composing)
        {
            var parts = row[2..];
            var first = parts.Length == 2 ? parts[0] : byParts[Parts(parts[..^1])];
            yield return KeyValuePair.Create((first, parts[^1]), row[0]);
        }
    }

    private static string Parts(int[] points) => string.Join(' ', points);
}

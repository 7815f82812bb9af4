using System.Collections.Concurrent;
using System.Collections.Frozen;
using PokeTradeVault.Catalog.Snapshots;

namespace PokeTradeVault.Catalog.LegalityRules.Sources;

/// <summary>Every species' sources. The file is cut up at the start, and each species' lines are read when first asked for.</summary>
internal sealed class Learnsets
{
    private readonly string text;
    private readonly FrozenDictionary<string, Range> blocks;
    private readonly SourcesReader reader;
    private readonly SpeciesCatalog species;
    private readonly ConcurrentDictionary<string, SpeciesSources> read = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SpeciesLine> lines = new(StringComparer.Ordinal);

    public Learnsets(GameCatalog catalog)
    {
        text = Embedded.Learnsets();
        blocks = Blocks(text).ToFrozenDictionary(StringComparer.Ordinal);
        reader = new SourcesReader(catalog);
        species = catalog.Species;
    }

    /// <summary>Of that form itself; null where the games list none for it.</summary>
    public SpeciesSources? Find(string name) =>
        blocks.TryGetValue(name, out var block) ? read.GetOrAdd(name, (_, found) => reader.Read(text.AsSpan()[found]), block) : null;

    /// <summary>With its earlier stages.</summary>
    public SpeciesLine LineOf(Species of) => lines.GetOrAdd(of.Name, _ => SpeciesLine.Of(of, species, this));

    private static Dictionary<string, Range> Blocks(string text)
    {
        var found = new Dictionary<string, Range>(1500, StringComparer.Ordinal);
        var start = text.IndexOf("\n=", StringComparison.Ordinal);
        while (start >= 0)
        {
            var next = text.IndexOf("\n=", start + 1, StringComparison.Ordinal);
            var name = text.AsSpan(start + 2, text.AsSpan(start + 2).IndexOfAny('\t', '\n'));
            found.Add(name.ToString(), (start + 1)..(next < 0 ? text.Length : next));
            start = next;
        }

        return found;
    }
}

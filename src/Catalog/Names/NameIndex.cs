using System.Collections.Frozen;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Catalog.Names;

/// <summary>Things by name, read without regard to case, spaces, punctuation and diacritics. Immutable.</summary>
public sealed class NameIndex<T> where T : class
{
    private readonly FrozenDictionary<string, T> byKey;
    private readonly Func<T, string> nameOf;
    private readonly (string Key, ulong Letters, T Item)[] candidates;

    internal NameIndex(IEnumerable<T> items, Func<T, string> nameOf, Func<T, IEnumerable<string>>? otherNames = null)
    {
        this.nameOf = nameOf;
        Items = items.ToValueList();
        Names = Items.Select(nameOf).ToValueList();
        byKey = Keys(Items, nameOf, otherNames).ToFrozenDictionary(StringComparer.Ordinal);
        candidates = [.. byKey.Select(pair => (pair.Key, Nearness.Letters(pair.Key), pair.Value))];
    }

    /// <summary>In the catalog's order.</summary>
    public ValueList<T> Items { get; }

    /// <summary>Canonical names, in the same order.</summary>
    public ValueList<string> Names { get; }

    public T? Find(string? text) =>
        text is not null && !text.AsSpan().ContainsAny('\0', '\uFFFD') && byKey.TryGetValue(NameKey.Of(text), out var found) ? found : null;

    /// <summary>The canonical name that a mistyped one most likely means; null where none is near.</summary>
    public string? Nearest(string text)
    {
        var key = NameKey.Of(text);
        var (nearest, least) = (default(T), Nearness.SlipsMax(key.Length) + 1);
        if (key.Length < 2)
            return null;

        var letters = Nearness.Letters(key);
        foreach (var (candidate, itsLetters, item) in candidates)
        {
            // One as near as the nearest may still win by its name.
            var bound = nearest is null ? least - 1 : least;
            if (Math.Abs(key.Length - candidate.Length) > bound || Nearness.AtLeast(letters, itsLetters) > bound)
                continue;
            var distance = Nearness.Distance(key, candidate, bound);
            if (distance < least || (distance == least && nearest is not null && string.CompareOrdinal(nameOf(item), nameOf(nearest)) < 0))
                (nearest, least) = (item, distance);
        }
        return nearest is null ? null : nameOf(nearest);
    }

    /// <summary>A canonical name is never hidden by another's second name.</summary>
    private static Dictionary<string, T> Keys(ValueList<T> items, Func<T, string> nameOf, Func<T, IEnumerable<string>>? otherNames)
    {
        var keys = items.ToDictionary(item => NameKey.Of(nameOf(item)), StringComparer.Ordinal);
        foreach (var item in items)
        {
            foreach (var other in otherNames?.Invoke(item) ?? [])
                keys.TryAdd(NameKey.Of(other), item);
        }
        return keys;
    }
}

using System.Collections.Frozen;
using PokeTradeVault.Catalog.Names;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Catalog;

/// <summary>Every species and form: by name, and by what somebody types. Immutable.</summary>
public sealed class SpeciesCatalog
{
    private readonly NameIndex<Species> index;
    private readonly Searchable[] searchable;
    private readonly FrozenSet<string> gigantamaxing;

    internal SpeciesCatalog(IEnumerable<Species> species)
    {
        index = new NameIndex<Species>(species, each => each.Name, OtherNames);
        searchable = [.. index.Items.Select(each => new Searchable(each))];
        // Eternamax is of that kind too, and nobody's.
        gigantamaxing = index.Items.Where(each => each.Form?.EndsWith("Gmax", StringComparison.Ordinal) is true).Select(each => each.ChangesFrom!).ToFrozenSet();
    }

    /// <summary>By national number, base forms first.</summary>
    public ValueList<Species> Items => index.Items;

    /// <summary>Reads <c>Nidoran♀</c>, <c>farfetchd</c>, <c>Wormadam-Plant</c> and <c>Alolan Raichu</c> too.</summary>
    public Species? Find(string? name)
    {
        var found = index.Find(name);
        return found is { Name: "Unown" } ? UnownLetter(name!.TrimEnd()) ?? found : found;
    }

    /// <summary>Whether it has a Gigantamax form; forms that differ in looks alone have their base form's.</summary>
    public bool CanGigantamax(Species species) => gigantamaxing.Contains(species.IsCosmetic ? species.BaseSpecies : species.Name);

    /// <summary>The canonical name that a mistyped one most likely means; null where none is near.</summary>
    public string? Nearest(string name) => index.Nearest(name);

    /// <summary>
    /// Best first: the name itself, names that begin so, names of which a word begins so (a form, say), names that hold it
    /// anywhere; within each, forms that can be stored first, then by national number. A number finds its species.
    /// </summary>
    /// <param name="text">Null or without letters and digits: the whole catalog by number.</param>
    /// <param name="limit">1 to 100.</param>
    public ValueList<SpeciesEntry> Search(string? text, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 100);
        var key = NameKey.Of(text ?? string.Empty);
        if (key.Length == 0 && !string.IsNullOrWhiteSpace(text))
            return [];

        return searchable
            .Select(each => (each.Entry, Rank: each.RankFor(key)))
            .Where(found => found.Rank is not null)
            .OrderBy(found => found.Rank)
            .ThenByDescending(found => found.Entry.Storable)
            .Take(limit)
            .Select(found => found.Entry)
            .ToValueList();
    }

    /// <summary>The two letters of which a key without punctuation leaves nothing.</summary>
    private Species? UnownLetter(string name) => name[^1] switch
    {
        '?' => index.Find("Unown-Question"),
        '!' => index.Find("Unown-Exclamation"),
        _ => null,
    };

    private static IEnumerable<string> OtherNames(Species species)
    {
        if (species.BaseForm is { } baseForm)
            yield return $"{species.Name}-{baseForm}";

        foreach (var (region, adjective) in Regions)
        {
            if (species.Form == region || species.Form?.StartsWith($"{region}-", StringComparison.Ordinal) is true)
                yield return $"{adjective} {species.BaseSpecies}{species.Form[region.Length..]}";
        }
    }

    private static readonly (string Form, string Adjective)[] Regions =
        [("Alola", "Alolan"), ("Galar", "Galarian"), ("Hisui", "Hisuian"), ("Paldea", "Paldean")];

    private sealed class Searchable(Species species)
    {
        private readonly string key = NameKey.Of(species.Name);
        private readonly string number = species.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        private readonly string[] laterWords = [.. NameKey.Words(species.Name).Skip(1)];

        public SpeciesEntry Entry { get; } = SpeciesEntry.Of(species);

        public int? RankFor(string text)
        {
            if (key == text || number == text)
                return 0;
            if (key.StartsWith(text, StringComparison.Ordinal))
                return 1;
            if (laterWords.Any(word => word.StartsWith(text, StringComparison.Ordinal)))
                return 2;
            return key.Contains(text, StringComparison.Ordinal) ? 3 : null;
        }
    }
}

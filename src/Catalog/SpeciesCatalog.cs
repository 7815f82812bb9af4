using System.Collections.Frozen;
using PokeTradeVault.Catalog.Names;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Catalog;

/// <summary>
/// Every species and form: by name, and by what somebody types. What a refresh has brought is learnt at once and whole:
/// each call sees all of it or nothing, and waits for nobody.
/// </summary>
public sealed class SpeciesCatalog
{
    private readonly ValueList<Species> shipped;
    private readonly FrozenSet<string> gigantamaxing;
    private volatile Content content;

    internal SpeciesCatalog(IEnumerable<Species> species)
    {
        shipped = species.ToValueList();
        content = Content.Of(shipped, FrozenDictionary<int, ValueList<string>>.Empty);
        // Eternamax is of that kind too, and nobody's.
        gigantamaxing = shipped.Where(each => each.Form?.EndsWith("Gmax", StringComparison.Ordinal) is true).Select(each => each.ChangesFrom!).ToFrozenSet();
    }

    /// <summary>By national number, base forms first.</summary>
    public ValueList<Species> Items => content.Index.Items;

    /// <summary>Whether it came with the product: then its name, learnsets and forms are known.</summary>
    public bool IsShipped(int number) => shipped.Any(each => each.Number == number);

    /// <summary>Takes the place of what was learnt before. A species that is shipped is not replaced.</summary>
    /// <param name="added">Species that are not shipped.</param>
    /// <param name="names">By national number: in other languages, for the search.</param>
    public void Learn(IEnumerable<Species> added, IReadOnlyDictionary<int, ValueList<string>> names)
    {
        var taken = shipped.Select(each => NameKey.Of(each.Name)).ToHashSet(StringComparer.Ordinal);
        var all = shipped.ToList();
        foreach (var each in added.Where(each => !IsShipped(each.Number) && taken.Add(NameKey.Of(each.Name))).OrderBy(each => each.Number))
        {
            // From one that is there already, so no line can be a circle.
            var hasEarlierStage = each.Evolution is { } evolution && all.Exists(earlier => earlier.Name == evolution.From);
            all.Add(hasEarlierStage ? each : each with { Evolution = null });
        }
        content = Content.Of(all.ToValueList(), names);
    }

    /// <summary>The base form first.</summary>
    /// <param name="name">Of the species without its form, canonical.</param>
    internal IEnumerable<Species> FormsOf(string name) => content.Forms[name];

    /// <summary>Later stages.</summary>
    /// <param name="name">Canonical, of the earlier one.</param>
    internal IEnumerable<Species> EvolvedFrom(string name) => content.Later[name];

    /// <summary>Reads <c>Nidoran♀</c>, <c>farfetchd</c>, <c>Wormadam-Plant</c> and <c>Alolan Raichu</c> too.</summary>
    public Species? Find(string? name)
    {
        var found = content.Index.Find(name);
        return found is { Name: "Unown" } ? UnownLetter(name!.TrimEnd()) ?? found : found;
    }

    /// <summary>Whether it has a Gigantamax form; forms that differ in looks alone have their base form's.</summary>
    public bool CanGigantamax(Species species) => gigantamaxing.Contains(species.IsCosmetic ? species.BaseSpecies : species.Name);

    /// <summary>The canonical name that a mistyped one most likely means; null where none is near.</summary>
    public string? Nearest(string name) => content.Index.Nearest(name);

    /// <summary>
    /// Best first: the name itself, names that begin so, names of which a word begins so (a form, say), names that hold it
    /// anywhere; names in other languages after each; within each, forms that can be stored first, then by national number.
    /// A number finds its species.
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

        return content.Searchable
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
        '?' => content.Index.Find("Unown-Question"),
        '!' => content.Index.Find("Unown-Exclamation"),
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

    internal SpeciesCatalog Copy() => new(shipped);

    private static readonly (string Form, string Adjective)[] Regions =
        [("Alola", "Alolan"), ("Galar", "Galarian"), ("Hisui", "Hisuian"), ("Paldea", "Paldean")];

    private sealed record Content(
        NameIndex<Species> Index, SearchableSpecies[] Searchable, ILookup<string, Species> Forms, ILookup<string, Species> Later)
    {
        public static Content Of(ValueList<Species> species, IReadOnlyDictionary<int, ValueList<string>> names) => new(
            new NameIndex<Species>(species, each => each.Name, OtherNames),
            [.. species.Select(each => new SearchableSpecies(each, names.GetValueOrDefault(each.Number)))],
            species.ToLookup(each => each.BaseSpecies, StringComparer.Ordinal),
            species.Where(each => each.Evolution is not null).ToLookup(each => each.Evolution!.From, StringComparer.Ordinal));
    }
}

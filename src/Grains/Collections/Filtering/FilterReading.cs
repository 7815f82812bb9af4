using System.Globalization;
using PokeTradeVault.Catalog;
using PokeTradeVault.Catalog.Names;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Grains.Collections;

/// <summary>Gathers what one query's filters ask for, and what is wrong with them.</summary>
public sealed class FilterReading(ListScope scope)
{
    private const string Unknown = "names nothing that the catalog knows";

    private readonly List<Criterion> criteria = [];
    private readonly List<FieldProblem> problems = [];
    private readonly List<Predicate<Species>> species = [];
    private readonly Dictionary<string, int> numbers = [];

    public ListScope Scope => scope;

    public GameCatalog Catalog => scope.Catalog;

    public IReadOnlyList<Criterion> Criteria => criteria;

    public IReadOnlyList<FieldProblem> Problems => problems;

    /// <summary>The species and forms that are asked for and that a box can hold, by number; null where any will do.</summary>
    public IReadOnlyList<Species>? Species =>
        species.Count == 0 ? null : [.. Catalog.Species.Items.Where(each => each.CanBeStored && species.TrueForAll(wanted => wanted(each)))];

    public void Want(Criterion criterion) => criteria.Add(criterion);

    public void WantSpecies(Predicate<Species> wanted) => species.Add(wanted);

    public void Problem(string field, string reason) => problems.Add(new FieldProblem { Field = field, Reason = reason });

    /// <summary>A name of the catalog, canonical; null, and a problem, where it knows none.</summary>
    public string? Name<T>(string field, NameIndex<T> index, string text, Func<T, string> name) where T : class
    {
        if (index.Find(text) is { } found) return name(found);
        Problem(field, index.Nearest(text) is { } near ? $"{Unknown}; did you mean {near}?" : Unknown);
        return null;
    }

    public Species? FindSpecies(string field, string text)
    {
        if (Catalog.Species.Find(text) is { } found) return found;
        Problem(field, Catalog.Species.Nearest(text) is { } near ? $"{Unknown}; did you mean {near}?" : Unknown);
        return null;
    }

    public int? Number(FilterField field, string text)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= field.Minimum && number <= field.Maximum)
            return numbers[field.Name] = number;
        Problem(field.Name, $"must be a whole number from {field.Minimum} to {field.Maximum}");
        return null;
    }

    /// <summary>What another number was read as; null where it was not asked for.</summary>
    public int? NumberOf(string field) => numbers.TryGetValue(field, out var number) ? number : null;

    public bool? Flag(string field, string text)
    {
        if (text is "true" or "false") return text is "true";
        Problem(field, "must be true or false");
        return null;
    }

    /// <summary>Ends that are the wrong way round find nothing, so they are said.</summary>
    public void CompareEnds()
    {
        foreach (var (name, least) in numbers.Where(number => number.Key.EndsWith(".min", StringComparison.Ordinal)))
        {
            var other = name[..^"min".Length] + "max";
            if (numbers.TryGetValue(other, out var most) && least > most) Problem(other, $"must not be less than {name}");
        }
    }
}

using System.Collections.Frozen;
using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>A query's filters, read against the catalog: canonical names, or a problem for each that is not valid.</summary>
public sealed class PokemonFilter
{
    private static readonly FrozenSet<string> Known = FilterFields.All.Select(field => field.Name).ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<string>? names;

    private PokemonFilter(FilterReading reading)
    {
        Problems = reading.Problems.ToValueList();
        Criteria = reading.Criteria;
        Species = reading.Species;
        names = Species?.Select(each => each.Name).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Unknown filters first, then in the order of <see cref="FilterFields.All"/>.</summary>
    public ValueList<FieldProblem> Problems { get; }

    /// <summary>All must hold, and the species be one of <see cref="Species"/>.</summary>
    public IReadOnlyList<Criterion> Criteria { get; }

    /// <summary>Species and forms, by number, one of which it must be: what the filters of species, type and generation leave; null for any.</summary>
    public IReadOnlyList<Species>? Species { get; }

    public static PokemonFilter Of(ValueList<FilterTerm> terms, ListScope scope)
    {
        var reading = new FilterReading(scope);
        foreach (var name in terms.Select(term => term.Name).Where(name => !Known.Contains(name)).Distinct())
            reading.Problem(name, "is not known here");
        foreach (var field in FilterFields.All)
            Read(reading, field, [.. terms.Where(term => term.Name == field.Name).Select(term => term.Value)]);
        reading.CompareEnds();
        return new PokemonFilter(reading);
    }

    public bool Matches(OwnedPokemon pokemon) =>
        names?.Contains(pokemon.Sheet.Species) is not false && Criteria.All(criterion => criterion.Holds(pokemon));

    private static void Read(FilterReading reading, FilterField field, List<string> values)
    {
        if (values.Count == 0) return;
        if (field.OwnerOnly && !reading.Scope.IsOwn) reading.Problem(field.Name, "may be asked of one's own vault alone");
        else if (values.Count > field.TimesMax)
            reading.Problem(field.Name, field.TimesMax == 1 ? "is there twice" : $"may be there at most {field.TimesMax} times");
        else values.ForEach(value => field.Read(reading, value));
    }
}

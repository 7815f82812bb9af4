using PokeTradeVault.Catalog;
using PokeTradeVault.Catalog.Names;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>The kinds of which most filters are.</summary>
internal static class FilterKinds
{
    /// <summary>One of the catalog's names.</summary>
    public static FilterField Name<T>(
        string name, Func<GameCatalog, NameIndex<T>> index, Func<T, string> nameOf, Func<PokemonSheet, string?> value, string column, string? description = null)
        where T : class => new()
        {
            Name = name,
            Description = description,
            Read = (reading, text) =>
            {
                if (reading.Name(name, index(reading.Catalog), text, nameOf) is { } wanted)
                    reading.Want(new Criterion(pokemon => value(pokemon.Sheet) == wanted, sql => $"{column} = {sql.Text(wanted)}"));
            },
        };

    public static FilterField Flag(string name, Predicate<OwnedPokemon> value, string sql, string? description = null) => new()
    {
        Name = name,
        Kind = FilterKind.Flag,
        Description = description,
        Read = (reading, text) =>
        {
            if (reading.Flag(name, text) is { } wanted)
                reading.Want(new Criterion(pokemon => value(pokemon) == wanted, _ => wanted ? sql : $"NOT ({sql})"));
        },
    };

    /// <summary>The two filters <c>name.min</c> and <c>name.max</c>.</summary>
    public static IEnumerable<FilterField> Range(string name, int least, int most, Func<PokemonSheet, int> value, string column) =>
    [
        End($"{name}.min", least, most, (found, bound) => found >= bound, ">=", value, column),
        End($"{name}.max", least, most, (found, bound) => found <= bound, "<=", value, column),
    ];

    /// <summary>One end of a range.</summary>
    public static FilterField End(
        string name, int least, int most, Func<int, int, bool> within, string sign, Func<PokemonSheet, int> value, string column, string? description = null) =>
        Number(name, least, most, description, (reading, bound) => reading.Want(new Criterion(
            pokemon => within(value(pokemon.Sheet), bound), sql => $"{column} {sign} {sql.Int2(bound)}")));

    public static FilterField Number(string name, int least, int most, string? description, Action<FilterReading, int> read)
    {
        var field = new FilterField { Name = name, Kind = FilterKind.Number, Minimum = least, Maximum = most, Description = description, Read = (_, _) => { } };
        return field with
        {
            Read = (reading, text) =>
            {
                if (reading.Number(field, text) is { } number) read(reading, number);
            },
        };
    }

    /// <summary>Free text; an empty one asks for nothing.</summary>
    public static FilterField Text(string name, int lengthMax, Action<FilterReading, string> read) => new()
    {
        Name = name,
        Read = (reading, text) =>
        {
            var trimmed = text.Trim();
            if (text.Length > lengthMax) reading.Problem(name, $"must have at most {lengthMax} characters");
            else if (trimmed.Length > 0) read(reading, trimmed);
        },
    };
}

using System.Globalization;
using PokeTradeVault.Catalog.Names;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog.Exchange.Showdown;

/// <summary>The other way of <see cref="PackedReader"/>.</summary>
internal static class PackedWriter
{
    public static string Write(GameCatalog catalog, IEnumerable<PokemonInput> pokemon) =>
        string.Join(']', pokemon.Select(each => Write(catalog, each))) is { Length: > 0 } text ? text + '\n' : "";

    private static string Write(GameCatalog catalog, PokemonInput pokemon) => string.Join(
        '|',
        PackedText.Write(pokemon.Nickname ?? pokemon.Species!),
        pokemon.Nickname is null ? "" : Id(pokemon.Species),
        Id(pokemon.Item),
        Id(pokemon.Ability),
        string.Join(',', (pokemon.Moves ?? []).Select(Id)),
        pokemon.Nature,
        Stats(pokemon.Evs, usual: 0, inFull: false),
        !ShowdownWriter.SaysGender(catalog, pokemon) ? "" : pokemon.Gender switch { "male" => "M", "female" => "F", _ => "" },
        Stats(pokemon.Ivs, usual: 31, ShowdownWriter.NeedsAllIvs(catalog, pokemon)),
        pokemon.Shiny is true ? "S" : "",
        pokemon.Level is 100 ? "" : pokemon.Level?.ToString(CultureInfo.InvariantCulture),
        PackedRest.Write(pokemon));

    private static string Id(string? name) => name is null ? "" : NameKey.Of(name);

    private static string Stats(StatsInput? stats, int usual, bool inFull)
    {
        var values = StatNames.All.Select(stat => stat.Read(stats ?? new()) ?? usual).ToList();
        if (!inFull && values.TrueForAll(value => value == usual))
            return "";
        return string.Join(',', values.Select(value => value == usual && !inFull ? "" : value.ToString(CultureInfo.InvariantCulture)));
    }
}

using System.Globalization;
using System.Text;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog.Exchange.Showdown;

/// <summary>
/// Sets as Showdown writes them, from what <see cref="WrittenDown"/> gives; what is as Showdown takes it anyway is left out.
/// The lines OT, OT ID, Origin and Language are ours: Showdown skips them.
/// </summary>
internal static class ShowdownWriter
{
    public static string Write(GameCatalog catalog, IEnumerable<PokemonInput> pokemon) => string.Join('\n', pokemon.Select(each => Write(catalog, each)));

    private static string Write(GameCatalog catalog, PokemonInput pokemon)
    {
        var text = new StringBuilder();
        void Line(string label, string? value) => _ = value is null ? text : text.Append(label).Append(value).Append('\n');

        text.Append(Name(catalog, pokemon)).Append('\n');
        Line("Ability: ", pokemon.Ability);
        Line("Level: ", Unless(Number(pokemon.Level), "100"));
        Line("Shiny: ", pokemon.Shiny is true ? "Yes" : null);
        Line("Happiness: ", Number(pokemon.Happiness));
        Line("Pokeball: ", Unless(pokemon.Ball, "Poke Ball"));
        Line("Gigantamax: ", pokemon.Gigantamax is true ? "Yes" : null);
        Line("Dynamax Level: ", Number(pokemon.DynamaxLevel));
        Line("Tera Type: ", Unless(pokemon.TeraType, UsualTeraType(catalog, pokemon)));
        Line("OT: ", pokemon.Ot);
        Line("OT ID: ", Number(pokemon.OtId));
        Line("Origin: ", pokemon.OriginGame);
        Line("Language: ", pokemon.Language);
        Line("EVs: ", Stats(pokemon.Evs, unless: 0));
        Line("", $"{pokemon.Nature} Nature");
        Line("IVs: ", Stats(pokemon.Ivs, unless: NeedsAllIvs(catalog, pokemon) ? null : 31));
        foreach (var move in pokemon.Moves ?? [])
            Line("- ", HiddenPower.TypeIn(move) is { } type ? $"{HiddenPower.Name} [{type}]" : move);
        return text.ToString();
    }

    public static string? Unless(string? value, string usual) => value == usual ? null : value;

    /// <summary>A typed Hidden Power without IVs would be read with those that it needs.</summary>
    public static bool NeedsAllIvs(GameCatalog catalog, PokemonInput pokemon) =>
        (pokemon.Moves ?? []).Any(move => HiddenPower.TypeIn(catalog.Moves.Find(move)?.Name) is not null)
        && StatNames.All.All(stat => stat.Read(pokemon.Ivs ?? new()) is null or 31);

    /// <summary>Whether the species leaves open which one it is.</summary>
    public static bool SaysGender(GameCatalog catalog, PokemonInput pokemon) => catalog.Species.Find(pokemon.Species)?.Genders.Count > 1;

    private static string Name(GameCatalog catalog, PokemonInput pokemon)
    {
        var name = pokemon.Nickname is { } nickname ? $"{nickname} ({pokemon.Species})" : pokemon.Species!;
        var gender = !SaysGender(catalog, pokemon) ? "" : pokemon.Gender switch { "male" => " (M)", "female" => " (F)", _ => "" };
        return pokemon.Item is { } item ? $"{name}{gender} @ {item}" : $"{name}{gender}";
    }

    private static string UsualTeraType(GameCatalog catalog, PokemonInput pokemon) =>
        catalog.Species.Find(pokemon.Species) is { } species ? species.FixedTeraType ?? species.Types[0] : "";

    private static string? Stats(StatsInput? stats, int? unless)
    {
        var written = StatNames.All.Select(stat => (stat.Label, Value: stat.Read(stats ?? new()))).Where(stat => stat.Value is not null && stat.Value != unless);
        return string.Join(" / ", written.Select(stat => string.Create(CultureInfo.InvariantCulture, $"{stat.Value} {stat.Label}"))) is { Length: > 0 } text ? text : null;
    }

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}

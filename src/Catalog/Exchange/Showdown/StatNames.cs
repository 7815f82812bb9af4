using PokeTradeVault.Catalog.Names;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog.Exchange.Showdown;

/// <summary>The six stats, in the order of every format here.</summary>
internal static class StatNames
{
    public static IReadOnlyList<Stat> All { get; } =
    [
        new("hp", "HP", stats => stats.Hp, stats => stats.Hp, (stats, value) => stats with { Hp = value }),
        new("atk", "Atk", stats => stats.Atk, stats => stats.Atk, (stats, value) => stats with { Atk = value }),
        new("def", "Def", stats => stats.Def, stats => stats.Def, (stats, value) => stats with { Def = value }),
        new("spa", "SpA", stats => stats.Spa, stats => stats.Spa, (stats, value) => stats with { Spa = value }),
        new("spd", "SpD", stats => stats.Spd, stats => stats.Spd, (stats, value) => stats with { Spd = value }),
        new("spe", "Spe", stats => stats.Spe, stats => stats.Spe, (stats, value) => stats with { Spe = value }),
    ];

    /// <returns>Null where the text names none.</returns>
    public static Stat? Find(string text) => NameKey.Of(text) switch
    {
        "hp" => All[0],
        "atk" or "attack" => All[1],
        "def" or "defense" or "defence" => All[2],
        "spa" or "spatk" or "satk" or "specialattack" => All[3],
        "spd" or "spdef" or "sdef" or "specialdefense" or "specialdefence" => All[4],
        "spe" or "speed" => All[5],
        _ => null,
    };
}

/// <param name="Name">As in a path: <c>atk</c>.</param>
/// <param name="Label">As in Showdown's text.</param>
internal sealed record Stat(
    string Name, string Label, Func<StatsInput, int?> Read, Func<Stats, int> Of, Func<StatsInput, int?, StatsInput> With);

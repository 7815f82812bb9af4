using PokeTradeVault.Load.Crowd;

namespace PokeTradeVault.Load.Search;

/// <summary>What people most likely search for, and what is hard to find. docs/performance.md lists the same.</summary>
internal static class Combinations
{
    /// <summary>From the commonest to the rarest, as the crowd has them.</summary>
    private static readonly string[] Species = [.. new[] { 0, 3, 20, 100, 400, 1_200 }.Select(rank => CrowdSpecies.Popular(1).Things[rank].Species.Name)];

    /// <summary>The twenty likeliest.</summary>
    public static IReadOnlyList<Combination> Likely { get; } =
    [
        new("nothing, newest first", ""),
        new("species", Each("species={0}")),
        new("species, shiny", Each("species={0}&shiny=true")),
        new("shiny", "shiny=true"),
        new("type", "type=Water", "type=Dragon", "type=Ice", "type=Fairy"),
        new("two types", "type=Water&type=Flying", "type=Fire&type=Water", "type=Bug&type=Steel", "type=Normal&type=Ghost"),
        new("type, shiny", "type=Dragon&shiny=true", "type=Ghost&shiny=true"),
        new("generation, shiny", "generation=9&shiny=true", "generation=1&shiny=true"),
        new("species, nature", Each("species={0}&nature=Jolly", "species={0}&nature=Quirky")),
        new("species, ability", [.. Abilities()]),
        new("species, five perfect IVs", Each("species={0}&ivs.perfect.min=5")),
        new("species, best IVs first", Each("species={0}&sort=-ivs")),
        new("species, nature, five perfect IVs", Each("species={0}&nature=Jolly&ivs.perfect.min=5")),
        new("species, level at least", Each("species={0}&level.min=100", "species={0}&level.min=50&sort=-level")),
        new("species, ball", Each("species={0}&ball=Luxury Ball", "species={0}&ball=Poke Ball")),
        new("species, move", [.. Moves()]),
        new("move, nature", "move=Protect&nature=Jolly", "move=Earthquake&nature=Adamant", "move=Spore&nature=Timid"),
        new("six perfect IVs, shiny", "ivs.perfect.min=6&shiny=true"),
        new("text", "text=pika", "text=garcho", "text=lux", "text=shadra", "text=tershapix"),
        new("generation by number", "generation=9&sort=number", "generation=7&sort=number", "generation=2&sort=-number"),
    ];

    /// <summary>Rare, contrary, or nowhere to be found.</summary>
    public static IReadOnlyList<Combination> Hard { get; } =
    [
        new("shiny, rare species, move", $"species={Species[^1]}&shiny=true&move=Protect", $"species={Species[^2]}&shiny=true&move=Protect"),
        new("text that nobody has", "text=qxzvw", "text=zzzzzz", "text=kamizuroterlux"),
        new("nothing fits", "species=Pikachu&ability=Drizzle", "type=Fire&type=Water&shiny=true&ball=Master Ball&nature=Quirky&language=CHT"),
        new("six exact IVs", "ivs.hp.min=7&ivs.hp.max=7&ivs.atk.min=7&ivs.atk.max=7&ivs.def.min=7&ivs.def.max=7&ivs.spa.min=7&ivs.spa.max=7&ivs.spd.min=7&ivs.spd.max=7&ivs.spe.min=7&ivs.spe.max=7"),
        new("no Attack, by level", "ivs.atk.max=0&sort=level", "ivs.atk.max=0&ivs.spe.max=0"),
        new("six perfect IVs, worst first", "ivs.perfect.min=6&sort=ivs"),
        new("type by number", "type=Dragon&sort=number", "type=Fairy&sort=-species"),
        new("five values", "nature=Jolly&ball=Luxury Ball&teraType=Ghost&language=JPN&shiny=true"),
        new("original trainer", "ot=Nobody", "otId=123456"),
        new("low levels first, not shiny", "shiny=false&sort=level", "level.max=3&sort=-level"),
        new("level, newest first", "level.min=37&level.max=37", "level.min=99&level.max=99&shiny=true"),
        new("item", "item=Leftovers", "item=Master Ball", "item=Ability Shield&shiny=true"),
        new("name in order", "sort=name", "type=Dragon&shiny=true&sort=name"),
    ];

    private static string[] Each(params string[] templates) =>
        [.. templates.SelectMany(template => Species.Select(name => string.Format(null, template, name)))];

    private static IEnumerable<string> Abilities() => CrowdSpecies.Popular(1).Things
        .Where(each => Species.Contains(each.Species.Name))
        .Select(each => $"species={each.Species.Name}&ability={each.Species.Abilities[^1].Name}");

    private static IEnumerable<string> Moves() => CrowdSpecies.Popular(1).Things
        .Where(each => Species.Contains(each.Species.Name) && each.Moves.Things.Count > 1)
        .SelectMany(each => new[] { each.Moves.Things[0], each.Moves.Things[^1] }, (each, move) => $"species={each.Species.Name}&move={move}");
}

using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Api.Demo;

/// <summary>What the demo traders own.</summary>
internal static class DemoVaults
{
    public static IReadOnlyList<PokemonInput> Of(string name) => name is "ash" ? Ash : Misty;

    private static readonly PokemonInput[] Ash =
    [
        Of("Pikachu", 50, "Jolly", "Static", "Thunderbolt", "Quick Attack", "Iron Tail", "Volt Tackle") with { Nickname = "Sparky", Gender = "male", Item = "Light Ball", Favourite = true, Notes = "Never to be traded.", Tags = ["partner"] },
        Of("Charizard", 62, "Timid", "Blaze", "Flamethrower", "Air Slash", "Dragon Pulse", "Roost") with { Gender = "male", Ivs = new() { Atk = 0 }, Evs = new() { Spa = 252, Spe = 252, Hp = 4 }, ForTrade = true },
        Of("Gyarados", 45, "Adamant", "Intimidate", "Waterfall", "Dragon Dance", "Ice Fang", "Crunch") with { Shiny = true, Gender = "female", ForTrade = true, Tags = ["shiny", "lake"] },
        Of("Bulbasaur", 12, "Calm", "Overgrow", "Vine Whip", "Leech Seed", "Growl") with { Gender = "female", ForTrade = true },
        Of("Snorlax", 55, "Careful", "Thick Fat", "Body Slam", "Rest", "Crunch", "Curse") with { Gender = "male", Ball = "Heavy Ball", ForTrade = true },
        Of("Greninja", 58, "Naive", "Torrent", "Water Shuriken", "Dark Pulse", "Ice Beam", "U-turn") with { Gender = "male", TeraType = "Poison" },
        Of("Lycanroc-Dusk", 48, "Jolly", "Tough Claws", "Accelerock", "Stone Edge", "Crunch") with { Gender = "male", ForTrade = true },
        Of("Ditto", 30, "Relaxed", "Imposter", "Transform") with { ForTrade = true, Tags = ["breeding"] },
        Of("Sirfetch’d", 40, "Adamant", "Scrappy", "Close Combat", "Brave Bird", "First Impression") with { OriginGame = "Sword", Gender = "male", ForTrade = true },
        Of("Raichu-Alola", 41, "Modest", "Surge Surfer", "Psychic", "Thunderbolt", "Nasty Plot") with { Gender = "female", ForTrade = true },
    ];

    private static readonly PokemonInput[] Misty =
    [
        Of("Starmie", 55, "Timid", "Natural Cure", "Hydro Pump", "Psychic", "Ice Beam", "Rapid Spin") with { Nickname = "Gem", Item = "Leftovers", Favourite = true, Notes = "The gym's own." },
        Of("Psyduck", 20, "Quirky", "Damp", "Water Gun", "Confusion", "Amnesia") with { Gender = "male", ForTrade = true, Tags = ["headache"] },
        Of("Togekiss", 60, "Calm", "Serene Grace", "Air Slash", "Dazzling Gleam", "Nasty Plot", "Roost") with { OriginGame = "Sword", Gender = "female", ForTrade = true },
        Of("Milotic", 52, "Bold", "Marvel Scale", "Scald", "Recover", "Ice Beam", "Haze") with { Shiny = true, Gender = "female", ForTrade = true, Ball = "Dive Ball" },
        Of("Corsola-Galar", 48, "Bold", "Cursed Body", "Night Shade", "Strength Sap", "Stealth Rock") with { OriginGame = "Sword", Gender = "female", ForTrade = true },
        Of("Horsea", 15, "Modest", "Swift Swim", "Water Gun", "Smokescreen") with { OriginGame = "Sword", Gender = "male", ForTrade = true },
        Of("Ogerpon-Wellspring", 70, "Jolly", "Water Absorb", "Ivy Cudgel", "Horn Leech", "Swords Dance", "Spiky Shield") with { TeraType = "Water", Item = "Wellspring Mask" },
        Of("Vaporeon", 42, "Bold", "Water Absorb", "Surf", "Wish", "Protect") with { Gender = "female", ForTrade = true, Evs = new() { Hp = 252, Def = 252, Spd = 4 } },
        Of("Nidoran-F", 18, "Docile", "Poison Point", "Poison Sting", "Bite") with { ForTrade = true },
        Of("Tatsugiri-Stretchy", 40, "Modest", "Commander", "Draco Meteor", "Muddy Water") with { ForTrade = true },
    ];

    private static PokemonInput Of(string species, int level, string nature, string ability, params string[] moves) => new()
    {
        Species = species,
        Level = level,
        Nature = nature,
        Ability = ability,
        Moves = [.. moves],
        OriginGame = "Scarlet",
        Language = "ENG",
    };
}

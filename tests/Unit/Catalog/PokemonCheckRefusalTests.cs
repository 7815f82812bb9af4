using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using static PokeTradeVault.Unit.Catalog.Samples;

namespace PokeTradeVault.Unit.Catalog;

[Trait("Rule", "C-CHECK")]
public sealed class PokemonCheckRefusalTests
{
    /// <summary>What is changed about a good Pikachu, and the one problem that it makes; no problem where the change is fine.</summary>
    public static TheoryData<string, PokemonInput, string?> Table { get; } = new()
    {
        { "species blank", Pikachu with { Species = " " }, "species: is required" },
        { "species mistyped", Pikachu with { Species = "Pikachuu" }, "species: no species is called \"Pikachuu\": did you mean Pikachu?" },
        { "species of a fan game", Pikachu with { Species = "Syclant" }, "species: no species is called \"Syclant\"" },
        { "species endless", Pikachu with { Species = new string('a', 100_000) }, $"species: no species is called \"{new string('a', 40)}…\"" },
        { "species of control characters", Pikachu with { Species = "Z\r\n\u202eZ\ud800ZZZ" }, "species: no species is called \"Z\ufffd\ufffd\ufffdZ\ufffdZZZ\"" },
        { "mega", Pikachu with { Species = "Charizard-Mega-X" }, "species: Charizard-Mega-X lasts for a battle only (Mega Evolution or Primal Reversion): enter Charizard" },
        { "gigantamax", Pikachu with { Species = "pikachu gmax" }, "species: Pikachu-Gmax lasts for a battle only (Gigantamax): enter Pikachu" },
        { "battle form", Pikachu with { Species = "Aegislash-Blade" }, "species: Aegislash-Blade is a form that lasts for a battle only: enter Aegislash" },
        { "fused", Pikachu with { Species = "Kyurem-White" }, "species: Kyurem-White is two Pokémon in one and can't be traded: separate them and enter Kyurem" },
        { "nickname of 12", Pikachu with { Nickname = "Me\u0301moires 123" }, null },
        { "nickname of 12 beyond U+FFFF", Pikachu with { Nickname = string.Concat(Enumerable.Repeat("😀", 12)) }, null },
        { "nickname of 13", Pikachu with { Nickname = "Thirteen long" }, "nickname: must have at most 12 characters" },
        { "nickname of 13 marks", Pikachu with { Nickname = "e" + new string('\u0327', 13) }, "nickname: must have at most 12 characters" },
        { "nickname endless", Pikachu with { Nickname = new string('e', 1_000_000) }, "nickname: must have at most 12 characters" },
        { "nickname with a line break", Pikachu with { Nickname = "a\nb" }, "nickname: holds a character that is not allowed here (U+000A)" },
        { "nickname with NUL", Pikachu with { Nickname = "a\0b" }, "nickname: holds a character that is not allowed here (U+0000)" },
        { "nickname of broken UTF-8", Pikachu with { Nickname = "a\ufffd" }, "nickname: holds a character that is not allowed here (U+FFFD)" },
        { "notes of broken UTF-8", Pikachu with { Notes = "a\n\ufffd" }, "notes: holds a character that is not allowed here (U+FFFD)" },
        { "nickname turned round", Pikachu with { Nickname = "a\u202eb" }, "nickname: holds a character that is not allowed here (U+202E)" },
        { "nickname with half a character", Pikachu with { Nickname = "a\ud83d" }, "nickname: holds half of a character (an unpaired surrogate)" },
        { "nickname of markup", Pikachu with { Nickname = "<b>';--</b>" }, null },
        { "level 1", Pikachu with { Level = 1 }, null },
        { "level 100", Pikachu with { Level = 100 }, null },
        { "level 0", Pikachu with { Level = 0 }, "level: must be 1 to 100" },
        { "level 101", Pikachu with { Level = 101 }, "level: must be 1 to 100" },
        { "level missing", Pikachu with { Level = null }, "level: is required" },
        { "happiness 0", Pikachu with { Happiness = 0 }, null },
        { "happiness 255", Pikachu with { Happiness = 255 }, null },
        { "happiness 256", Pikachu with { Happiness = 256 }, "happiness: must be 0 to 255" },
        { "happiness below 0", Pikachu with { Happiness = -1 }, "happiness: must be 0 to 255" },
        { "Dynamax level 10", Pikachu with { DynamaxLevel = 10 }, null },
        { "Dynamax level 11", Pikachu with { DynamaxLevel = 11 }, "dynamaxLevel: must be 0 to 10" },
        { "Gigantamax", Pikachu with { Gigantamax = true }, null },
        { "Gigantamax of a form with one of its own", Pikachu with { Species = "Urshifu-Rapid-Strike", Gigantamax = true }, null },
        { "Gigantamax of a form in looks alone", Pikachu with { Species = "Alcremie-Ruby-Swirl", Gigantamax = true }, null },
        { "Gigantamax of a form without", Pikachu with { Species = "Pikachu-Libre", Gigantamax = true }, "gigantamax: Pikachu-Libre has no Gigantamax form" },
        { "Gigantamax of a species without", Pikachu with { Species = "Raichu", Gigantamax = true }, "gigantamax: Raichu has no Gigantamax form" },
        { "Eternamax is no Gigantamax", Pikachu with { Species = "Eternatus", Gigantamax = true }, "gigantamax: Eternatus has no Gigantamax form" },
        { "no Gigantamax of a species without", Pikachu with { Species = "Raichu", Gigantamax = false }, null },
        { "nature mistyped", Pikachu with { Nature = "Jolly!y" }, "nature: no nature is called \"Jolly!y\": did you mean Jolly?" },
        { "nature blank", Pikachu with { Nature = "" }, "nature: is empty: leave it out" },
        { "hidden ability", Pikachu with { Ability = "lightningrod" }, null },
        { "ability unknown", Pikachu with { Ability = "Levitat" }, "ability: no ability is called \"Levitat\": did you mean Levitate?" },
        { "ability impossible", Pikachu with { Ability = "Levitate" }, "ability: Pikachu can't have Levitate; it can have Static or Lightning Rod" },
        { "ability lost", Pikachu with { Species = "Gengar", Ability = "Levitate" }, "ability: Gengar had Levitate up to generation 6 only: give a game of that time as originGame" },
        { "ability not lost yet", Pikachu with { Species = "Gengar", Ability = "Levitate", OriginGame = "Omega Ruby" }, null },
        { "ability lost by then", Pikachu with { Species = "Gengar", Ability = "Levitate", OriginGame = "Sun" }, "ability: Gengar had Levitate up to generation 6 only: give a game of that time as originGame" },
        { "gender unknown", Pikachu with { Gender = "both" }, "gender: must be male, female or none" },
        { "gender none of one that has one", Pikachu with { Gender = "none" }, "gender: Pikachu is male or female" },
        { "gender of a genderless one", Pikachu with { Species = "Ditto", Gender = "male" }, "gender: Ditto has no gender" },
        { "male of an all-female one", Pikachu with { Species = "Chansey", Gender = "male" }, "gender: Chansey is always female" },
        { "female of an all-male one", Pikachu with { Species = "Tauros", Gender = "female" }, "gender: Tauros is always male" },
        { "form with a gender of its own", Pikachu with { Species = "Meowstic-F", Gender = "male" }, "gender: Meowstic-F is always female" },
        { "IV 32", Pikachu with { Ivs = new() { Hp = 32 } }, "ivs.hp: must be 0 to 31" },
        { "IV -1", Pikachu with { Ivs = new() { Spa = -1 } }, "ivs.spa: must be 0 to 31" },
        { "EV 253", Pikachu with { Evs = new() { Spd = 253 } }, "evs.spd: must be 0 to 252" },
        { "EVs 510", Pikachu with { Evs = new() { Hp = 252, Def = 252, Spe = 6 } }, null },
        { "EVs 511", Pikachu with { Evs = new() { Hp = 252, Def = 252, Spe = 7 } }, "evs: add up to 511, which is more than 510" },
        { "moves 5", Pikachu with { Moves = ["Surf", "Fly", "Cut", "Dig", "Rest"] }, "moves: must be at most 4" },
        { "move unknown", Pikachu with { Moves = ["Surf", "Thunderbolp"] }, "moves[1]: no move is called \"Thunderbolp\": did you mean Thunderbolt?" },
        { "move twice", Pikachu with { Moves = ["Surf", "surf"] }, "moves[1]: Surf is there already" },
        { "Hidden Power twice", Pikachu with { Moves = ["Hidden Power Fire", "Hidden Power Ice"] }, "moves[1]: Hidden Power is there already" },
        { "move missing", Pikachu with { Moves = new[] { "Surf", null! }.ToValueList() }, "moves[1]: is empty" },
        { "Z-Move", Pikachu with { Moves = ["Catastropika"] }, "moves[0]: Catastropika is a Z-Move, which takes none of the four slots" },
        { "Max Move", Pikachu with { Moves = ["Max Lightning"] }, "moves[0]: Max Lightning is a Max Move, which takes none of the four slots" },
        { "item empty", Pikachu with { Item = "" }, null },
        { "item of the past", Pikachu with { Item = "Berserk Gene" }, null },
        { "item unknown", Pikachu with { Item = "Light Bal" }, "item: no item is called \"Light Bal\": did you mean Light Ball?" },
        { "ball that is none", Pikachu with { Ball = "Light Ball" }, "ball: no ball is called \"Light Ball\"" },
        { "Tera type Stellar", Pikachu with { TeraType = "stellar" }, null },
        { "Tera type unknown", Pikachu with { TeraType = "Light" }, "teraType: no type is called \"Light\"" },
        { "game in full", Pikachu with { OriginGame = "Pokémon Legends: Arceus" }, null },
        { "game unknown", Pikachu with { OriginGame = "Digimon World" }, "originGame: no game is called \"Digimon World\"" },
        { "trainer of 13", Pikachu with { Ot = "Thirteen long" }, "ot: must have at most 12 characters" },
        { "trainer id -1", Pikachu with { OtId = -1 }, "otId: must be 0 to 999999" },
        { "trainer id of 7 digits", Pikachu with { OtId = 1_000_000 }, "otId: must be 0 to 999999" },
        { "language by tag", Pikachu with { Language = "zh-Hant" }, null },
        { "language unknown", Pikachu with { Language = "Klingon" }, "language: no language is called \"Klingon\"" },
        { "notes of 1,000", Pikachu with { Notes = new string('n', 1000) }, null },
        { "notes of 1,001", Pikachu with { Notes = new string('n', 1001) }, "notes: must have at most 1,000 characters" },
        { "notes with a bell", Pikachu with { Notes = "\a!" }, "notes: holds a character that is not allowed here (U+0007)" },
        { "tags 21", Pikachu with { Tags = Enumerable.Range(0, 21).Select(i => $"t{i}").ToValueList() }, "tags: must be at most 20" },
        { "tag of 31", Pikachu with { Tags = ["ok", new string('t', 31)] }, "tags[1]: must have at most 30 characters" },
        { "tag blank", Pikachu with { Tags = [" "] }, "tags[0]: is empty" },
        { "tag missing", Pikachu with { Tags = new string[] { null! }.ToValueList() }, "tags[0]: is empty" },
        { "tag of a family", Pikachu with { Tags = ["👨\u200d👩\u200d👧"] }, null },
    };

    [Theory, MemberData(nameof(Table))]
    public void A_change_makes_the_problem_that_the_table_says(string change, PokemonInput input, string? problem)
    {
        Assert.NotEmpty(change);
        Assert.Equal(problem is null ? [] : [problem], Problems(input));
    }
}

using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using static PokeTradeVault.Unit.Catalog.Samples;

namespace PokeTradeVault.Unit.Catalog;

public sealed class LegalityTests
{
    /// <summary>A Pokémon, and what speaks against it; nothing where it is legal.</summary>
    public static TheoryData<string, PokemonInput, string?> Moves { get; } = new()
    {
        { "by level", Of("Pikachu", 50, "Thunderbolt"), null },
        { "by machine", Of("Pikachu", 5, "Grass Knot"), null },
        { "of an earlier stage, by egg", Of("Raichu", 50, "Volt Tackle"), null },
        { "of an earlier stage, in a regional form", Of("Raichu-Alola", 50, "Volt Tackle"), null },
        { "from an event", Of("Pikachu", 50, "Fly"), null },
        { "in no game", Of("Pikachu", 50, "Spore"), "moves[0]: Pikachu can't learn Spore in any game (L-MOVE)" },
        { "the second in no game", Of("Pikachu", 50, "Thunderbolt", "Spore"), "moves[1]: Pikachu can't learn Spore in any game (L-MOVE)" },
        { "below its level", Of("Pikachu", 11, "Nuzzle") with { OriginGame = "Legends: Z-A" }, "moves[0]: Pikachu learns Nuzzle at level 12 at the earliest (L-MOVE)" },
        { "at its level", Of("Pikachu", 12, "Nuzzle") with { OriginGame = "Legends: Z-A" }, null },
        { "learnt in evolving", Of("Charizard", 36, "Air Slash"), null },
        { "Smeargle's", Of("Smeargle", 20, "Spore", "Roar of Time", "Dark Void", "Volt Tackle"), null },
        { "what Smeargle can't sketch", Of("Smeargle", 20, "Chatter"), "moves[0]: Smeargle can't learn Chatter in any game (L-MOVE)" },
        { "Ditto's", Of("Ditto", 50, "Transform"), null },
        { "not Ditto's", Of("Ditto", 50, "Tackle"), "moves[0]: Ditto can't learn Tackle in any game (L-MOVE)" },
        { "Ninjask's on Shedinja", Of("Shedinja", 30, "Swords Dance"), null },
        { "Hidden Power with a type", Of("Pikachu", 50, "Hidden Power Fire"), null },
        { "Rotom's form", Of("Rotom-Wash", 50, "Hydro Pump", "Thunderbolt"), null },
        { "another Rotom's form", Of("Rotom-Wash", 50, "Overheat"), "moves[0]: Rotom-Wash can't learn Overheat in any game (L-MOVE)" },
        { "Rotom without a form", Of("Rotom", 50, "Hydro Pump"), "moves[0]: Rotom can't learn Hydro Pump in any game (L-MOVE)" },
        { "Deoxys' forms", Of("Deoxys-Attack", 80, "Psycho Boost", "Superpower"), null },
        { "Sirfetch’d's earlier stage", Of("Sirfetch’d", 70, "First Impression", "Meteor Assault"), null },
        { "Farfetch’d, not of Galar", Of("Farfetch’d", 50, "First Impression"), null },
        { "Basculegion's earlier stage", Of("Basculegion-F", 50, "Wave Crash", "Last Respects"), null },
        { "Ursaluna", Of("Ursaluna", 50, "Headlong Rush"), null },
        { "Ursaluna under the blood moon", Of("Ursaluna-Bloodmoon", 70, "Blood Moon"), null },
        { "Urshifu in either style", Of("Urshifu-Rapid-Strike", 50, "Surging Strikes"), null },
        { "the other style's", Of("Urshifu-Rapid-Strike", 50, "Wicked Blow"), "moves[0]: Urshifu-Rapid-Strike can't learn Wicked Blow in any game (L-MOVE)" },
        { "Ogerpon", Of("Ogerpon-Wellspring", 50, "Ivy Cudgel"), null },
        { "Terapagos", Of("Terapagos", 85, "Tera Starstorm"), null },
        { "Zygarde's cells", Of("Zygarde-10%", 70, "Thousand Arrows", "Core Enforcer"), null },
        { "Necrozma", Of("Necrozma", 75, "Photon Geyser"), null },
        { "a cap Pikachu", Of("Pikachu-Original", 25, "Volt Tackle"), null },
        { "a regional form's own", Of("Sandshrew-Alola", 50, "Sandstorm"), "moves[0]: Sandshrew-Alola can't learn Sandstorm in any game (L-MOVE)" },
        { "Legends: Arceus alone", Of("Pikachu", 50, "Baby-Doll Eyes"), null },
        { "Legends: Z-A alone", Of("Pikachu", 50, "Fake Out"), null },
        { "Let's Go alone", Of("Mewtwo", 70, "Pay Day"), null },
    };

    public static TheoryData<string, PokemonInput, string?> Origins { get; } = new()
    {
        { "a later game's tutor", Of("Pikachu", 50, "Knock Off") with { OriginGame = "Diamond" }, null },
        { "an older game's tutor", Of("Pikachu", 50, "Dynamic Punch") with { OriginGame = "Scarlet" }, "moves[0]: Pikachu can't have learnt Dynamic Punch if it comes from Scarlet (L-MOVE)" },
        { "the Virtual Console's", Of("Pikachu", 50, "Dynamic Punch") with { OriginGame = "Crystal" }, null },
        { "from the Virtual Console to generation 3", Of("Charizard", 50, "Blast Burn") with { OriginGame = "Red" }, null },
        { "generation 3 alone, from the Virtual Console", Of("Clefable", 50, "Endeavor") with { OriginGame = "Red" }, null },
        { "HOME both ways", Of("Pikachu", 50, "Rising Voltage") with { OriginGame = "Violet" }, null },
        { "into Let's Go", Of("Pikachu", 50, "Zippy Zap") with { OriginGame = "Sword" }, "moves[0]: Pikachu can't learn Zippy Zap in any game (L-MOVE)" },
        { "out of Legends: Z-A", Of("Pikachu", 50, "Electro Ball") with { OriginGame = "Legends: Z-A" }, "moves[0]: Pikachu can't have learnt Electro Ball if it comes from Legends: Z-A (L-MOVE)" },
        { "another generation's egg", Of("Pikachu", 50, "Lucky Chant") with { OriginGame = "X" }, null },
        { "the Dream World", Of("Slowpoke", 50, "Bestow") with { OriginGame = "White" }, "moves[0]: Slowpoke can't learn Bestow in any game (L-MOVE)" },
        { "an event of that generation", Of("Pikachu", 10, "Fly") with { OriginGame = "Ruby" }, null },
        { "an event of another generation", Of("Pikachu", 50, "Extreme Speed") with { OriginGame = "Ruby" }, "moves[0]: Pikachu knows Extreme Speed from an event alone, and none fits (L-MOVE)" },
        { "before its time", Of("Sprigatito", 5) with { OriginGame = "Red" }, "originGame: no Sprigatito is known to come from Red (L-ORIGIN)" },
        { "evolved after its time", Of("Magnezone", 40) with { OriginGame = "Ruby" }, null },
        { "not in that game", Of("Pidgey", 5) with { OriginGame = "Sword" }, "originGame: no Pidgey is known to come from Sword (L-ORIGIN)" },
        { "never given there", Of("Mew", 50) with { OriginGame = "Black" }, "originGame: no Mew is known to come from Black (L-ORIGIN)" },
        { "GO", Of("Victini", 20) with { OriginGame = "GO" }, null },
        { "not in GO", Of("Ogerpon", 50) with { OriginGame = "GO" }, "originGame: no Ogerpon is known to come from GO (L-ORIGIN)" },
    };

    public static TheoryData<string, PokemonInput, string?> Levels { get; } = new()
    {
        { "evolved too early", Of("Ivysaur", 5), "level: Ivysaur has evolved, or is met, at level 16 at the lowest (L-LEVEL)" },
        { "just evolved", Of("Ivysaur", 16), null },
        { "evolved twice", Of("Charizard", 35), "level: Charizard has evolved, or is met, at level 36 at the lowest (L-LEVEL)" },
        { "the earlier stage's level", Of("Raichu", 1), null },
        { "wild below its evolution", Of("Pidgeotto", 9), null },
        { "wild in that game", Of("Dragonite", 10) with { OriginGame = "Ultra Sun" }, null },
        { "wild, not in that game", Of("Dragonite", 10) with { OriginGame = "X" }, "level: Dragonite has evolved, or is met, at level 55 at the lowest (L-LEVEL)" },
        { "out of GO", Of("Ivysaur", 5) with { OriginGame = "GO" }, null },
        { "given", Of("Mewtwo", 5), "level: the event or encounter of generation 7 that gives Mewtwo at level 60 can't be below it (L-LEVEL)" },
        { "hatched at 1", Of("Pichu", 1), null },
        { "of an event-only first stage", Of("Silvally", 30), "level: the event or encounter of generation 7 that gives Type: Null at level 40 can't be below it (L-LEVEL)" },
        { "Solgaleo before Cosmoem evolves", Of("Solgaleo", 52), "level: Solgaleo has evolved, or is met, at level 53 at the lowest (L-LEVEL)" },
    };

    public static TheoryData<string, PokemonInput, string?> Others { get; } = new()
    {
        { "any shiny that hatches", Of("Pikachu", 50) with { Shiny = true }, null },
        { "a locked one", Of("Victini", 50) with { Shiny = true }, "shiny: the event or encounter of generation 5 that gives Victini at level 15 is never shiny (L-SHINY)" },
        { "one that GO gave shiny", Of("Latios", 50) with { Shiny = true, OriginGame = "GO" }, null },
        { "locked in GO", Of("Victini", 50) with { Shiny = true, OriginGame = "GO" }, "shiny: no shiny Victini is known to come from GO (L-SHINY)" },
        { "an event that may", Of("Mew", 30, "Fake Out") with { Shiny = true }, null },
        { "an event that may not", Of("Pikachu", 50, "Fly", "Surf") with { Shiny = true, OriginGame = "Ruby" }, "moves[0]: Pikachu knows Fly from an event alone, and none fits (L-MOVE)" },
        { "two events' moves", Of("Pikachu", 50, "Fly", "Extreme Speed"), "moves[1]: Pikachu knows Extreme Speed from an event alone, and none fits (L-MOVE)" },
        { "a gift's ball", Of("Victini", 15, "V-create") with { Ball = "Cherish Ball" }, null },
        { "another ball", Of("Magearna", 50) with { Ball = "Dusk Ball" }, "ball: the event or encounter of generation 7 that gives Magearna at level 50 comes in a Cherish Ball (L-BALL)" },
        { "a gift's ball around what hatched", Of("Pidgey", 15) with { Ball = "Cherish Ball" }, "ball: a Cherish Ball holds what was given away at events alone (L-BALL)" },
        { "a ball younger than the game", Of("Pikachu", 15) with { Ball = "Beast Ball", OriginGame = "Ruby" }, "ball: Beast Ball is of generation 7, Ruby is older (L-BALL)" },
        { "a ball of the game", Of("Pikachu", 15) with { Ball = "Beast Ball", OriginGame = "Sun" }, null },
        { "a hidden ability", Of("Pikachu", 50) with { Ability = "Lightning Rod" }, null },
        { "a hidden ability by patch", Of("Pikachu", 50) with { Ability = "Lightning Rod", OriginGame = "Ruby" }, null },
        { "a hidden ability without patches", Of("Watchog", 50) with { Ability = "Analytic", OriginGame = "Black" }, null },
        { "a hidden ability before there were any", Of("Kecleon", 50) with { Ability = "Protean" }, null },
        { "an event's gender and move", Of("Pikachu", 30, "Heart Stamp") with { Gender = "male" }, "moves[0]: Pikachu knows Heart Stamp from an event alone, and none fits (L-MOVE)" },
        { "the same of the right gender", Of("Pikachu", 30, "Heart Stamp") with { Gender = "female" }, null },
        { "an event's gender", Of("Terapagos", 85) with { Gender = "female" }, "gender: the event or encounter of generation 9 that gives Terapagos at level 85 is always male (L-EVENT)" },
        { "an event's IVs", Of("Ogerpon", 20) with { Ivs = new() { Atk = 0 } }, "ivs.atk: the event or encounter of generation 9 that gives Ogerpon at level 20 has 31 (L-EVENT)" },
        { "an event's IVs, trained", Of("Ogerpon", 20) with { Ivs = new() { Def = 31 } }, null },
        { "too few perfect IVs", Of("Type: Null", 40) with { Ivs = new() { Hp = 1, Atk = 1, Def = 1, Spa = 1 } }, "ivs: the event or encounter of generation 7 that gives Type: Null at level 40 has at least 3 of 31 (L-EVENT)" },
    };

    [Theory, MemberData(nameof(Moves))]
    [Trait("Rule", "L-MOVE")]
    public void A_move_is_had_from_somewhere(string why, PokemonInput input, string? against) => Judged(why, input, against);

    [Theory, MemberData(nameof(Origins))]
    [Trait("Rule", "L-ORIGIN")]
    public void A_game_knows_what_comes_from_it(string why, PokemonInput input, string? against) => Judged(why, input, against);

    [Theory, MemberData(nameof(Levels))]
    [Trait("Rule", "L-LEVEL")]
    public void A_level_fits(string why, PokemonInput input, string? against) => Judged(why, input, against);

    [Theory, MemberData(nameof(Others))]
    [Trait("Rule", "L-SHINY")]
    [Trait("Rule", "L-BALL")]
    [Trait("Rule", "L-HIDDEN")]
    [Trait("Rule", "L-EVENT")]
    public void What_was_given_is_as_it_was_given(string why, PokemonInput input, string? against) => Judged(why, input, against);

    private static PokemonInput Of(string species, int level, params string[] moves) => new() { Species = species, Level = level, Moves = moves.ToValueList() };

    private static void Judged(string why, PokemonInput input, string? against)
    {
        Assert.NotEmpty(why);
        Assert.Empty(Problems(input));
        var legality = Rules.Check(input).Sheet!.Legality;
        Assert.Equal(against ?? "", string.Join('|', legality.Reasons.Select(each => $"{each.Field}: {each.Reason} ({each.Rule})")));
        Assert.Equal(against is null ? LegalityVerdict.Legal : LegalityVerdict.Questionable, legality.Verdict);
    }
}

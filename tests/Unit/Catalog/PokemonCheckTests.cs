using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts.Collections;
using static PokeTradeVault.Unit.Catalog.Samples;

namespace PokeTradeVault.Unit.Catalog;

[Trait("Rule", "C-CHECK")]
public sealed class PokemonCheckTests
{
    [Fact]
    public void What_is_left_out_takes_its_default()
    {
        var sheet = Rules.Check(Pikachu).Sheet;

        Assert.NotNull(sheet);
        Assert.Equal(("Pikachu", 50, "Serious", "Static", Gender.Male), (sheet.Species, sheet.Level, sheet.Nature, sheet.Ability, sheet.Gender));
        Assert.Equal(("Poke Ball", "Electric", false), (sheet.Ball, sheet.TeraType, sheet.Shiny));
        Assert.Equal(new Stats { Hp = 31, Atk = 31, Def = 31, Spa = 31, Spd = 31, Spe = 31 }, sheet.Ivs);
        Assert.Equal(new Stats { Hp = 0, Atk = 0, Def = 0, Spa = 0, Spd = 0, Spe = 0 }, sheet.Evs);
        Assert.Empty(sheet.Moves);
        Assert.Equal((null, null, null, null, null, null), (sheet.Nickname, sheet.Item, sheet.OriginGame, sheet.Ot, sheet.OtId, sheet.Language));
    }

    [Fact]
    public void Everything_comes_back_canonical()
    {
        var check = Rules.Check(new PokemonInput
        {
            Species = "ogerpon wellspring",
            Nickname = "  Me\u0301moire ",
            Level = 20,
            Nature = "JOLLY",
            Ability = "water-absorb",
            Gender = " Female ",
            Ivs = new() { Atk = 0 },
            Evs = new() { Atk = 252, Spe = 252, Hp = 6 },
            Moves = ["ivy cudgel", "hidden power [fire]", "U-turn", "SWORDSDANCE"],
            Shiny = true,
            Item = "wellspring mask",
            Ball = "Poké Ball",
            OriginGame = "Pokémon Scarlet",
            Ot = "Ｎ",
            OtId = 0,
            Language = "german",
            Notes = " first\r\nsecond\t. ",
            Tags = [" Team A ", "team a", "Ｂ"],
            ForTrade = true,
        });

        Assert.Empty(check.Problems);
        Assert.NotNull(check.Sheet);
        var sheet = check.Sheet;
        Assert.Equal(("Ogerpon-Wellspring", "Mémoire", "Jolly", "Water Absorb"), (sheet.Species, sheet.Nickname, sheet.Nature, sheet.Ability));
        Assert.Equal((Gender.Female, "Wellspring Mask", "Poke Ball", "Water"), (sheet.Gender, sheet.Item, sheet.Ball, sheet.TeraType));
        Assert.Equal(["Ivy Cudgel", "Hidden Power Fire", "U-turn", "Swords Dance"], sheet.Moves);
        Assert.Equal(("Scarlet", "Ｎ", 0, "GER"), (sheet.OriginGame, sheet.Ot, sheet.OtId, sheet.Language));
        Assert.Equal((0, 31, 252, 6), (sheet.Ivs.Atk, sheet.Ivs.Hp, sheet.Evs.Spe, sheet.Evs.Hp));
        Assert.NotNull(check.Own);
        Assert.Equal("first\nsecond\t.", check.Own.Notes);
        Assert.Equal(["Team A", "Ｂ"], check.Own.Tags);
        Assert.Equal((true, false), (check.Own.ForTrade, check.Own.Favourite));
    }

    [Fact]
    public void A_gender_that_was_left_out_is_one_that_the_games_know()
    {
        Assert.Equal(Gender.Male, Rules.Check(Pikachu).Sheet?.Gender);
        Assert.Equal(Gender.Female, Rules.Check(Pikachu with { Species = "Pichu-Spiky-eared" }).Sheet?.Gender);
        Assert.Equal(Gender.Male, Rules.Check(Pikachu with { Moves = ["Spore"] }).Sheet?.Gender);
    }

    [Fact]
    public void Every_problem_is_named_in_the_order_of_the_fields()
    {
        var check = Rules.Check(new PokemonInput
        {
            Species = "Pikachoo",
            Nickname = "more than twelve",
            Level = 0,
            Nature = "Jolley",
            Ability = "Sttic",
            Gender = "x",
            Ivs = new() { Atk = 32, Spe = -1 },
            Evs = new() { Hp = int.MaxValue, Atk = int.MaxValue, Def = int.MaxValue },
            Moves = ["Thunderbolt", "Thunderbolt", "Max Flare", "nonsense nonsense"],
            Item = "Leftover",
            Ball = "Leftovers",
            TeraType = "Stelar",
            OriginGame = "Scarlett",
            Ot = "\0",
            OtId = 1_000_000,
            Language = "xx",
            Notes = "\0",
            Tags = ["ok", ""],
        });

        Assert.Null(check.Sheet);
        Assert.Null(check.Own);
        Assert.Equal(
            [
                "species", "nickname", "level", "nature", "ability", "gender", "ivs.atk", "ivs.spe", "evs.hp", "evs.atk", "evs.def", "evs",
                "moves[1]", "moves[2]", "moves[3]", "item", "ball", "teraType", "originGame", "ot", "otId", "language", "notes", "tags[1]",
            ],
            check.Problems.Select(problem => problem.Field));
    }

    [Fact]
    public void An_empty_input_lacks_what_is_required() =>
        Assert.Equal(["species: is required", "level: is required"], Problems(new PokemonInput()));

    [Fact]
    public void A_refused_form_is_always_answered_with_one_that_can_be_stored()
    {
        var species = GameCatalog.Instance.Species;

        Assert.All(species.Items.Where(each => !each.CanBeStored), each =>
        {
            var problem = Assert.Single(Problems(Pikachu with { Species = each.Name }));
            Assert.True(species.Find(problem.Split(" enter ")[1])?.CanBeStored);
        });
    }
}

using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Unit.Collections;

public sealed class PokemonPatchTests
{
    private static readonly PokemonInput Full = new()
    {
        Species = "Pikachu",
        Nickname = "Sparky",
        Level = 5,
        Nature = "Timid",
        Ability = "Static",
        Gender = "female",
        Ivs = new StatsInput { Hp = 1, Atk = 2, Def = 3, Spa = 4, Spd = 5, Spe = 6 },
        Evs = new StatsInput { Hp = 10, Atk = 20, Def = 30, Spa = 40, Spd = 50, Spe = 60 },
        Moves = ["Thunderbolt"],
        Shiny = true,
        Item = "Light Ball",
        Ball = "Ultra Ball",
        TeraType = "Flying",
        OriginGame = "Scarlet",
        Ot = "Red",
        OtId = 123456,
        Language = "ENG",
        Notes = "note",
        Tags = ["tag"],
        ForTrade = true,
        Favourite = true,
        Happiness = 160,
        DynamaxLevel = 10,
        Gigantamax = true,
    };

    [Fact]
    public void An_empty_patch_changes_no_member() => Assert.Equal(Full, PokemonPatch.Apply(Full, new PokemonInput(), []));

    [Fact]
    public void A_full_patch_changes_every_member() => Assert.Equal(Full, PokemonPatch.Apply(new PokemonInput(), Full, []));

    [Fact]
    public void Clearing_every_member_leaves_none()
    {
        string[] all =
        [
            "species", "nickname", "level", "nature", "ability", "gender", "ivs", "evs", "moves", "shiny", "item", "ball", "teraType",
            "originGame", "ot", "otId", "language", "notes", "tags", "forTrade", "favourite",
            "happiness", "dynamaxLevel", "gigantamax",
        ];

        Assert.Equal(new PokemonInput { Ivs = new(), Evs = new() }, PokemonPatch.Apply(Full, new PokemonInput(), [.. all]));
        Assert.Empty(PokemonPatch.ProblemsOf([.. all]));
    }

    [Fact]
    public void One_stat_changes_alone()
    {
        var after = PokemonPatch.Apply(Full, new PokemonInput { Ivs = new StatsInput { Atk = 0 } }, ["ivs.spe"]);

        Assert.Equal(Full.Ivs! with { Atk = 0, Spe = null }, after.Ivs);
        Assert.Equal(Full.Evs, after.Evs);
    }

    [Fact]
    public void Names_are_read_as_on_the_wire() =>
        Assert.Equal(["TeraType", "ivs.speed", ""], PokemonPatch.ProblemsOf(["teraType", "TeraType", "ivs.speed", "evs.hp", ""]).Select(problem => problem.Field));
}

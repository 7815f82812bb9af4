using PokeTradeVault.Contracts.Collections;
using static PokeTradeVault.Unit.Catalog.Exchange.Reading;

namespace PokeTradeVault.Unit.Catalog.Exchange;

[Trait("Rule", "C-NOTES")]
public sealed class PackedTests
{
    // As Showdown writes it.
    private const string Team =
        "Articuno||leftovers|pressure|icebeam,hurricane,substitute,roost|Modest|252,,,252,4,||,,,30,30,|||]"
        + "Sparky|pikachu|lightball|H|hiddenpowerice|Timid||F|,0,,,,|S|50|0,,luxuryball,G,7,Flying";

    [Theory]
    [InlineData(SetFormat.Packed)]
    [InlineData(SetFormat.Showdown)]
    public void A_packed_team_is_read_in_its_own_format_and_as_a_line_of_text(SetFormat format)
    {
        var read = Read(format, Team + "\n");

        Assert.Equal(
            new PokemonInput
            {
                Species = "Articuno",
                Item = "leftovers",
                Ability = "pressure",
                Moves = ["icebeam", "hurricane", "substitute", "roost"],
                Nature = "Modest",
                Evs = new StatsInput { Hp = 252, Atk = 0, Def = 0, Spa = 252, Spd = 4, Spe = 0 },
                Ivs = new StatsInput { Hp = 31, Atk = 31, Def = 31, Spa = 30, Spd = 30, Spe = 31 },
                Level = 100,
            },
            read.Sets[0].Input);
        Assert.Empty(ProblemsOf(read.Sets[0]));
        Assert.Empty(read.Sets[0].Notes);
        var sparky = read.Sets[1].Input;
        Assert.Equal(("Pikachu", "Sparky", "Lightning Rod", "female", true, 50), (sparky.Species, sparky.Nickname, sparky.Ability, sparky.Gender, sparky.Shiny, sparky.Level));
        Assert.Equal((0, "luxuryball", true, 7, "Flying"), (sparky.Happiness, sparky.Ball, sparky.Gigantamax, sparky.DynamaxLevel, sparky.TeraType));
        Assert.Equal("hiddenpowerice", Assert.Single(read.Sets[1].Notes).Text);
    }

    [Fact]
    public void A_list_of_teams_has_its_titles_noted()
    {
        var read = Read(SetFormat.Packed, $"gen9ou]Box/My team|{Team}\n\n{Team}");

        Assert.Equal(4, read.Sets.Count);
        Assert.Equal(["1: gen9ou]Box/My team: the title of a team or a box: not kept"], NotesOf(read.Sets[0]));
        Assert.Equal("Articuno", read.Sets[0].Input.Species);
    }

    [Theory]
    [InlineData("Mew|||||||||||", "")]
    [InlineData("Mew", "")]
    [InlineData("Mew||||||||||x|", "level: must be a whole number")]
    [InlineData("Mew|||||||||Q||", "shiny: must be S or empty")]
    [InlineData("Mew||||||999,,,,,|||||", "evs.hp: must be 0 to 252;evs: add up to 999, which is more than 510")]
    [InlineData("Mew||||||x|||||", "evs.hp: must be a whole number")]
    [InlineData("Mew|||||||Q||||", "gender: must be male, female or none")]
    [InlineData("Mew||lefovers|||||||||", "item: no item is called \"lefovers\": did you mean Leftovers?")]
    [InlineData("Mew|Mewtoo||||||||||", "species: no species is called \"Mewtoo\": did you mean Mewtwo?")]
    [InlineData("Mew|||||||||||256", "happiness: must be 0 to 255")]
    public void A_wrong_value_is_a_problem_of_its_field(string line, string problems) =>
        Assert.Equal(problems.Split(';', StringSplitOptions.RemoveEmptyEntries), ProblemsOf(One(line, SetFormat.Packed)));

    [Theory]
    [InlineData("Mew||||||||||||more", "1: more: stands behind the last field of a packed set: not used")]
    [InlineData("Mew||||||1,2,3,4,5,6,7|||||", "1: 1,2,3,4,5,6,7: holds more than six stats: the first six are taken")]
    [InlineData("Mew|||||||||||1,,,,,,,,,,x", "1: x: stands behind the last value of a packed set: not used")]
    [InlineData("Urshifu-Gmax|||||||||||", "1: Urshifu-Gmax|||||||||||: Urshifu-Gmax lasts for a battle only: read as Urshifu that can Gigantamax")]
    public void What_is_not_used_or_guessed_is_noted(string line, string note) => Assert.Equal([note], NotesOf(One(line, SetFormat.Packed)));
}

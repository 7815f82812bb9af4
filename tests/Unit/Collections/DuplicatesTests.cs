using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Unit.Collections;

[Trait("Rule", "C-DUPLICATES")]
public sealed class DuplicatesTests
{
    private static readonly PokemonInput Clone = Sample.Pikachu with { Ot = "Red", OtId = 7, Moves = ["Thunderbolt", "Fake Out"] };

    public static TheoryData<string, PokemonInput, bool> Others { get; } = new()
    {
        { "itself", Clone, true },
        { "nickname, level, item, notes", Clone with { Nickname = "Two", Level = 9, Item = "Light Ball", Notes = "n", Shiny = true }, true },
        { "order of moves", Clone with { Moves = ["Fake Out", "Thunderbolt"] }, true },
        { "species", Clone with { Species = "Raichu" }, false },
        { "trainer", Clone with { Ot = "Blue" }, false },
        { "trainer's case", Clone with { Ot = "red" }, false },
        { "trainer's id", Clone with { OtId = 8 }, false },
        { "no trainer's id", Clone with { OtId = null }, false },
        { "nature", Clone with { Nature = "Jolly" }, false },
        { "an IV", Clone with { Ivs = new StatsInput { Spe = 30 } }, false },
        { "a move less", Clone with { Moves = ["Thunderbolt"] }, false },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Duplicates_are_alike_in_what_counts(string difference, PokemonInput other, bool expected)
    {
        var groups = Duplicates.In(Sample.Vault(Sample.Pokemon(1, Clone), Sample.Pokemon(2, other))).Groups;

        Assert.True(expected == (groups.Count == 1), difference);
    }

    [Fact]
    public void Groups_come_in_the_order_of_places()
    {
        var vault = Sample.Vault(
            Sample.Pokemon(4, Clone), Sample.Pokemon(1), Sample.Pokemon(2, Clone), Sample.Pokemon(3, Clone with { OtId = 9 }), Sample.Pokemon(0));

        Assert.Equal([[Sample.Id(0), Sample.Id(1)], [Sample.Id(2), Sample.Id(4)]], Duplicates.In(vault).Groups.Select(group => group.Ids.ToArray()));
    }
}

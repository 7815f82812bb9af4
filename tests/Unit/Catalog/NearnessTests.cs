using CsCheck;
using PokeTradeVault.Catalog.Names;

namespace PokeTradeVault.Unit.Catalog;

public sealed class NearnessTests
{
    private static readonly Gen<string> Words = Gen.OneOf("a", "b", "c").Array[0, 7].Select(string.Concat);

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("pikachu", "pikachu", 0)]
    [InlineData("pikahcu", "pikachu", 1)]
    [InlineData("pikach", "pikachu", 1)]
    [InlineData("pikachuu", "pikachu", 1)]
    [InlineData("pixachu", "pikachu", 1)]
    [InlineData("ipkahcu", "pikachu", 2)]
    [InlineData("raichu", "pichu", 2)]
    public void The_distance_counts_slips(string a, string b, int distance) => Assert.Equal(distance, Nearness.Distance(a, b, 3));

    [Theory]
    [InlineData("bulbasaur", "charizard")]
    [InlineData("mew", "mewtwomega")]
    public void What_is_further_apart_than_the_bound_is_just_that(string a, string b) => Assert.Equal(3, Nearness.Distance(a, b, 2));

    [Fact]
    public void The_letters_alone_never_say_that_words_are_further_apart_than_they_are() =>
        Gen.Select(Gen.String[Gen.Char['a', 'h'], 0, 8], Gen.String[Gen.Char['a', 'h'], 0, 8]).Sample((a, b) =>
            Nearness.AtLeast(Nearness.Letters(a), Nearness.Letters(b)) <= Nearness.Distance(a, b, 20));

    [Fact]
    public void A_bound_never_changes_a_distance_within_it() =>
        Gen.Select(Words, Words, Gen.Int[0, 7]).Sample((a, b, bound) =>
            Nearness.Distance(a, b, bound) == Math.Min(Nearness.Distance(a, b, 20), bound + 1)
            && Nearness.Distance(a, b, 20) == Nearness.Distance(b, a, 20));
}

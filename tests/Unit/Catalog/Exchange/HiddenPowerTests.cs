using PokeTradeVault.Catalog;
using PokeTradeVault.Catalog.Exchange.Showdown;
using PokeTradeVault.Contracts.Collections;
using static PokeTradeVault.Unit.Catalog.Exchange.Reading;

namespace PokeTradeVault.Unit.Catalog.Exchange;

[Trait("Rule", "C-NOTES")]
public sealed class HiddenPowerTests
{
    public static TheoryData<string> Types => [.. GameCatalog.Instance.Moves.Names.Select(HiddenPower.TypeIn).OfType<string>()];

    [Theory]
    [MemberData(nameof(Types))]
    public void The_IVs_that_a_type_sets_give_that_type(string type)
    {
        var set = One($"Unown\n- Hidden Power [{type}]");

        Assert.Equal(type, HiddenPower.TypeOf(HiddenPower.Filled(set.Input.Ivs)));
        Assert.Equal(type is "Dark" ? 0 : 1, set.Notes.Count);
        Assert.Empty(ProblemsOf(set));
    }

    /// <summary>Known from the games.</summary>
    [Theory]
    [InlineData("Ice", "2: - Hidden Power [Ice]: Hidden Power Ice needs other IVs than 31, and none are given: set to 30 Atk / 30 Def")]
    [InlineData("Fire", "2: - Hidden Power [Fire]: Hidden Power Fire needs other IVs than 31, and none are given: set to 30 Atk / 30 SpA / 30 Spe")]
    public void That_they_were_set_is_noted(string type, string note) => Assert.Equal([note], NotesOf(One($"Unown\n- Hidden Power [{type}]")));

    [Theory]
    [InlineData("- Hidden Power Ice")]
    [InlineData("- hiddenpowerice")]
    [InlineData("- Hidden Power (Ice)")]
    [InlineData("Hidden Power: Ice\n- Hidden Power")]
    public void Its_type_is_read_in_every_spelling(string lines)
    {
        var set = One($"Unown\n{lines}");

        Assert.Equal((30, 30, 31), (set.Input.Ivs!.Atk, set.Input.Ivs.Def, set.Input.Ivs.Spe));
        Assert.Equal(["Hidden Power Ice"], Samples.Rules.Check(set.Input).Sheet!.Moves);
    }

    [Fact]
    public void IVs_that_are_given_stay_and_what_they_make_of_it_is_noted()
    {
        var fitting = One("Unown\nIVs: 30 Atk / 30 Def\n- Hidden Power [Ice]");
        var other = One("Unown\nIVs: 0 Atk\n- Hidden Power [Ice]");

        Assert.Empty(fitting.Notes);
        Assert.Equal(new StatsInput { Atk = 0 }, other.Input.Ivs);
        Assert.Equal(["3: - Hidden Power [Ice]: these IVs make it Hidden Power Dragon, unless it is Hyper Trained"], NotesOf(other));
    }
}

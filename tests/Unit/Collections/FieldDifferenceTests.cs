using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Unit.Collections;

[Trait("Rule", "C-CHANGES")]
public sealed class FieldDifferenceTests
{
    [Fact]
    public void Each_field_that_differs_is_there_under_the_apis_name()
    {
        var before = Sample.Pokemon(1, Sample.Pikachu with { Notes = "old", Tags = ["a"] });
        var after = Sample.Pokemon(1, Sample.Pikachu with { Level = 6, Nickname = "Ä \"x\"", Ivs = new StatsInput { Atk = 3 }, Tags = ["a", "b, c"], Favourite = true, ForTrade = true })
            with
        { Place = 31, OwnLock = OwnLock.Shut };

        var views = FieldTexts.Of(FieldDifference.Between(before, after).Fields).Select(view => (view.Field, view.Before, view.After));

        Assert.Equal(
            [
                ("favourite", "false", "true"), ("ivs.atk", "31", "3"), ("level", "5", "6"), ("nickname", null, "Ä \"x\""), ("notes", "old", null),
                ("tags", "a", "a, b, c"), ("box", "0", "1"), ("locked", "false", "true"),
            ],
            views);
    }

    [Fact]
    public void What_is_written_reads_back()
    {
        var pokemon = Sample.Pokemon(1, Sample.Pikachu with { Notes = "n\n2", Tags = ["ü"], Moves = ["Thunderbolt"], Ot = "Red", Evs = new StatsInput { Hp = 4 } });

        var read = Sample.Check.Check(FieldDifference.Read(FieldDifference.Written(pokemon)));

        Assert.Equal((pokemon.Sheet, pokemon.Own), (read.Sheet, read.Own));
    }

    [Fact]
    public void Going_and_coming_tell_of_the_trash_and_the_slot()
    {
        Assert.Equal(
            [("deleted", "false", "true"), ("box", "1", null), ("slot", "2", null)],
            FieldTexts.Of(FieldDifference.Went(Sample.Pokemon(32)).Fields).Select(view => (view.Field, view.Before, view.After)));
        Assert.Equal(
            [("deleted", "true", "false"), ("box", null, "0"), ("slot", null, "2")],
            FieldTexts.Of(FieldDifference.Came(Sample.Pokemon(2)).Fields).Select(view => (view.Field, view.Before, view.After)));
    }

    [Fact]
    public void An_unlocking_tells_its_time()
    {
        var locked = Sample.Pokemon(1) with { OwnLock = OwnLock.Shut };

        var view = Assert.Single(FieldTexts.Of(FieldDifference.Between(locked, LockRules.Unlocking(locked, TimeSpan.FromHours(48), Sample.Now)).Fields));

        Assert.Equal(("unlocksAt", null, "2026-01-04T03:04:05+00:00"), (view.Field, view.Before, view.After));
    }
}

using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Unit.Collections;

[Trait("Rule", "C-BULK")]
public sealed class BulkRulesTests
{
    private static readonly BulkBounds Bounds = new(BoxesMax: 100, UnlockDelay: TimeSpan.FromHours(48));
    private static readonly FilterTerm OfPikachu = new() { Name = "species", Value = "pikachu" };

    [Fact]
    public void Those_that_can_are_changed_and_the_others_are_listed()
    {
        var vault = Sample.Vault(Sample.Pokemon(1), Sample.Pokemon(2) with { LockedBy = Sample.Trade(1) }, Sample.Pokemon(3));

        var decided = Decide(vault, Bulk(BulkAction.Favourite) with { Ids = [Sample.Id(3), Sample.Id(9), Sample.Id(2), Sample.Id(1)] });

        var outcome = decided.Answer.Value!;
        Assert.Equal((4, 2), (outcome.Matched, outcome.Changed));
        Assert.Equal([(Sample.Id(9), RefusalCode.NotFound), (Sample.Id(2), RefusalCode.InTrade)], outcome.Refused.Select(one => (one.Id, one.Code)));
        var after = vault.Evolve(decided.Event!, 8);
        Assert.Equal([(4, true), (3, false), (4, true)], [.. after.Pokemon.Values.OrderBy(one => one.Place).Select(one => (one.Version, one.Own.Favourite))]);
    }

    [Theory]
    [InlineData(BulkAction.ForTrade, 1)]
    [InlineData(BulkAction.NotForTrade, 2)]
    [InlineData(BulkAction.Favourite, 2)]
    [InlineData(BulkAction.NotFavourite, 1)]
    [InlineData(BulkAction.Lock, 3)]
    [InlineData(BulkAction.Unlock, 0)]
    public void What_is_so_already_stays_as_it_is(BulkAction action, int changed)
    {
        var vault = Sample.Vault(
            Sample.Pokemon(1), Sample.Pokemon(2), Sample.Pokemon(3, Sample.Pikachu with { ForTrade = false, Favourite = true }));

        var outcome = Decide(vault, Bulk(action) with { Filter = [], Expected = 3 }).Answer.Value!;

        Assert.Equal((3, changed, changed == 0), (outcome.Matched, outcome.Changed, outcome.ChangeId is null));
    }

    [Fact]
    public void Tags_are_added_once_whatever_their_case_and_taken_away_likewise()
    {
        var vault = Sample.Vault(Sample.Pokemon(1, Sample.Pikachu with { Tags = ["Gift", "old"] }));
        var selection = Bulk(BulkAction.Tag) with { Ids = [Sample.Id(1)] };

        var tagged = vault.Evolve(Decide(vault, selection with { Tags = ["gift", " new "] }).Event!, 8);
        var untagged = tagged.Evolve(Decide(tagged, selection with { Action = BulkAction.Untag, Tags = ["GIFT", "none"] }).Event!, 9);

        Assert.Equal(["Gift", "old", "new"], tagged.Find(Sample.Id(1))!.Own.Tags);
        Assert.Equal(["old", "new"], untagged.Find(Sample.Id(1))!.Own.Tags);
        Assert.Equal(3, untagged.Find(Sample.Id(1))!.Version);
    }

    [Fact]
    public void One_that_would_have_too_many_tags_is_listed()
    {
        var vault = Sample.Vault(
            Sample.Pokemon(1, Sample.Pikachu with { Tags = [.. Enumerable.Range(0, 20).Select(number => $"t{number}")] }), Sample.Pokemon(2));

        var outcome = Decide(vault, Bulk(BulkAction.Tag) with { Tags = ["one more"], Filter = [OfPikachu], Expected = 2 }).Answer.Value!;

        Assert.Equal((1, RefusalCode.ValidationFailed), (outcome.Changed, Assert.Single(outcome.Refused).Code));
    }

    [Fact]
    public void A_filter_that_finds_another_number_than_was_shown_changes_nothing()
    {
        var decided = Decide(Sample.Vault(Sample.Pokemon(1)), Bulk(BulkAction.Delete) with { Filter = [OfPikachu], Expected = 2 });

        Assert.Equal(RefusalCode.StaleSelection, decided.Answer.Refusal!.Code);
        Assert.Contains("1 Pokémon", decided.Answer.Refusal.Detail, StringComparison.Ordinal);
        Assert.Null(decided.Event);
    }

    [Fact]
    public void A_dry_run_tells_what_would_happen()
    {
        var vault = Sample.Vault(Sample.Pokemon(1), Sample.Pokemon(2) with { LockedBy = Sample.Trade(1) });

        var decided = Decide(vault, Bulk(BulkAction.Delete) with { Filter = [], DryRun = true });

        Assert.Equal((2, 1, 1, null), (decided.Answer.Value!.Matched, decided.Answer.Value.Changed, decided.Answer.Value.Refused.Count, decided.Answer.Value.ChangeId));
        Assert.Null(decided.Event);
    }

    [Fact]
    public void Moving_fills_the_box_then_those_behind_it_then_new_ones()
    {
        var vault = Sample.Vault([.. Enumerable.Range(0, 40).Select(number => Sample.Pokemon(number)), .. Enumerable.Range(190, 40).Select(number => Sample.Pokemon(number))]);

        var decided = Decide(vault, Bulk(BulkAction.Move) with { Box = 7, Ids = [.. Enumerable.Range(0, 40).Select(Sample.Id)] });

        var after = vault.Evolve(decided.Event!, 8);
        Assert.Equal(Enumerable.Range(230, 40), Enumerable.Range(0, 40).Select(number => after.Find(Sample.Id(number))!.Place));
        Assert.Equal(Enumerable.Range(0, 9), BoxRules.View(after).Items.Select(box => box.Box));
    }

    [Fact]
    public void What_lies_in_the_box_stays_and_what_is_left_is_free_for_the_others()
    {
        var vault = Sample.Vault([.. Enumerable.Range(0, 61).Select(number => Sample.Pokemon(number))]);

        var decided = Decide(vault, Bulk(BulkAction.Move) with { Box = 1, Filter = [], Expected = 61 });

        var after = vault.Evolve(decided.Event!, 8);
        Assert.Equal(61, after.Pokemon.Values.Select(one => one.Place).Distinct().Count());
        Assert.Equal((0, 30, 30, 1), (after.Places.CountIn(0), after.Places.CountIn(1), after.Places.CountIn(2), after.Places.CountIn(3)));
        Assert.All(Enumerable.Range(30, 30), number => Assert.Equal(number, after.Find(Sample.Id(number))!.Place));
    }

    public static TheoryData<BulkPokemon, string> Wrong { get; } = new()
    {
        { Bulk(BulkAction.None) with { Ids = [Sample.Id(1)] }, "action" },
        { Bulk(BulkAction.Tag) with { Ids = [Sample.Id(1)] }, "tags" },
        { Bulk(BulkAction.Tag) with { Ids = [Sample.Id(1)], Tags = ["a", " "] }, "tags[1]" },
        { Bulk(BulkAction.Delete) with { Ids = [Sample.Id(1)], Tags = ["a"] }, "tags" },
        { Bulk(BulkAction.Delete) with { Ids = [Sample.Id(1)], Box = 1 }, "box" },
        { Bulk(BulkAction.Move) with { Ids = [Sample.Id(1)] }, "box" },
        { Bulk(BulkAction.Move) with { Ids = [Sample.Id(1)], Box = 8 }, "box" },
        { Bulk(BulkAction.Delete), "ids" },
        { Bulk(BulkAction.Delete) with { Ids = [Sample.Id(1)], Filter = [], Expected = 1 }, "ids" },
        { Bulk(BulkAction.Delete) with { Ids = [] }, "ids" },
        { Bulk(BulkAction.Delete) with { Ids = [.. Enumerable.Range(0, 1_001).Select(Sample.Id)] }, "ids" },
        { Bulk(BulkAction.Delete) with { Ids = [Sample.Id(1), Sample.Id(1)] }, "ids" },
        { Bulk(BulkAction.Delete) with { Filter = [] }, "expected" },
        { Bulk(BulkAction.Delete) with { Filter = [OfPikachu with { Value = "Missingno" }], Expected = 1 }, "filter.species" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_named(BulkPokemon command, string field)
    {
        var refusal = Decide(Sample.Vault(Sample.Pokemon(1)), command).Answer.Refusal!;

        Assert.Equal((RefusalCode.ValidationFailed, field), (refusal.Code, Assert.Single(refusal.Problems).Field));
    }

    private static BulkPokemon Bulk(BulkAction action) => new() { CommandId = Sample.Command(1), Action = action };

    private static Decided<BulkOutcome> Decide(Vault vault, BulkPokemon command) => BulkRules.Decide(vault, command, Sample.Catalog, Bounds, Sample.Now);
}

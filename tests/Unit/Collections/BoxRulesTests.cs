using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Unit.Collections;

[Trait("Rule", "C-BOXES")]
public sealed class BoxRulesTests
{
    private const int BoxesMax = 10;

    [Fact]
    public void A_vault_begins_with_eight_boxes_and_any_that_hold_something()
    {
        var boxes = BoxRules.View(Sample.Vault(Sample.Pokemon(0), Sample.Pokemon(1), Sample.Pokemon(305))).Items;

        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 10], boxes.Select(box => box.Box));
        Assert.Equal(Enumerable.Range(0, 9), boxes.Select(box => box.Position));
        Assert.Equal([2, 0, 0, 0, 0, 0, 0, 0, 1], boxes.Select(box => box.Count));
    }

    [Fact]
    public void A_new_box_takes_the_lowest_number_that_none_has()
    {
        var vault = After(Sample.Vault(), BoxRules.Decide(Sample.Vault(), new RemoveBox { CommandId = default, Box = 3 }));

        var decided = BoxRules.Decide(vault, new AddBox { CommandId = default, Name = "  Shinies " }, BoxesMax);

        Assert.Equal([0, 1, 2, 4, 5, 6, 7, 3], decided.Answer.Value!.Items.Select(box => box.Box));
        Assert.Equal("Shinies", decided.Answer.Value.Items[^1].Name);
        Assert.Equal(decided.Answer.Value, BoxRules.View(After(vault, decided)));
    }

    [Theory]
    [InlineData("this name is far longer than a box can bear", RefusalCode.ValidationFailed)]
    [InlineData("two\nlines", RefusalCode.ValidationFailed)]
    [InlineData("plain", RefusalCode.TooManyBoxes)]
    public void Adding_is_refused_in_order(string name, RefusalCode expected) =>
        Assert.Equal(expected, BoxRules.Decide(Sample.Vault(), new AddBox { CommandId = default, Name = name }, boxesMax: 8).Answer.Refusal!.Code);

    [Fact]
    public void A_box_goes_to_another_place_and_those_between_move_up()
    {
        var decided = BoxRules.Decide(Sample.Vault(), new ChangeBox { CommandId = default, Box = 6, Position = 1 });

        Assert.Equal([0, 6, 1, 2, 3, 4, 5, 7], decided.Answer.Value!.Items.Select(box => box.Box));
    }

    [Fact]
    public void A_name_is_given_kept_and_taken_away()
    {
        var named = After(Sample.Vault(), BoxRules.Decide(Sample.Vault(), new ChangeBox { CommandId = default, Box = 2, Name = "Trade" }));
        var moved = After(named, BoxRules.Decide(named, new ChangeBox { CommandId = default, Box = 2, Position = 0 }));
        var cleared = BoxRules.Decide(moved, new ChangeBox { CommandId = default, Box = 2, ClearName = true });

        Assert.Equal("Trade", BoxRules.View(moved).Items[0].Name);
        Assert.Null(cleared.Answer.Value!.Items[0].Name);
        Assert.Null(BoxRules.Decide(moved, new ChangeBox { CommandId = default, Box = 2, Name = "Trade" }).Event);
    }

    [Theory]
    [InlineData(8, 9, "x\0", RefusalCode.NotFound)]
    [InlineData(1, 9, "x\0", RefusalCode.ValidationFailed)]
    [InlineData(1, 8, null, RefusalCode.ValidationFailed)]
    [InlineData(1, -1, null, RefusalCode.ValidationFailed)]
    [InlineData(1, 7, null, RefusalCode.None)]
    public void Changing_is_refused_in_order(int box, int position, string? name, RefusalCode expected)
    {
        var decided = BoxRules.Decide(Sample.Vault(), new ChangeBox { CommandId = default, Box = box, Position = position, Name = name });

        Assert.Equal(expected, decided.Answer.Refusal?.Code ?? RefusalCode.None);
    }

    [Theory]
    [InlineData(8, RefusalCode.NotFound)]
    [InlineData(0, RefusalCode.BoxNotEmpty)]
    [InlineData(1, RefusalCode.None)]
    public void Removing_is_refused_in_order(int box, RefusalCode expected)
    {
        var vault = Sample.Vault(Sample.Pokemon(29));

        Assert.Equal(expected, BoxRules.Decide(vault, new RemoveBox { CommandId = default, Box = box }).Answer.Refusal?.Code ?? RefusalCode.None);
    }

    [Fact]
    public void The_last_box_stays()
    {
        var vault = Sample.Vault();
        for (var box = 1; box < Boxes.AtFirst; box++)
            vault = After(vault, BoxRules.Decide(vault, new RemoveBox { CommandId = default, Box = box }));

        Assert.Equal(RefusalCode.LastBox, BoxRules.Decide(vault, new RemoveBox { CommandId = default, Box = 0 }).Answer.Refusal!.Code);
    }

    [Fact]
    public void Nothing_is_laid_unasked_into_the_gap_of_a_removed_box()
    {
        var full = Sample.Vault([.. Enumerable.Range(0, 30).Select(number => Sample.Pokemon(number))]);
        var vault = After(full, BoxRules.Decide(full, new RemoveBox { CommandId = default, Box = 1 }));

        Assert.Equal(60, vault.FreePlaces().First());
        Assert.Equal(240, vault.FreePlaces().ElementAt(180));
    }

    private static Vault After<T>(Vault vault, Decided<T> decided) where T : notnull => vault.Evolve(decided.Event!, vault.Sequence + 1);
}

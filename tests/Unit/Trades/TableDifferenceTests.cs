using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Trades.Rules;
using PokeTradeVault.Grains.Trades.Views;
using static PokeTradeVault.Unit.Trades.Samples;

namespace PokeTradeVault.Unit.Trades;

[Trait("Rule", "T-CHANGES")]
public sealed class TableDifferenceTests
{
    [Fact]
    public void What_came_and_went_again_is_no_difference()
    {
        var net = TableDifference.Net([new() { Added = [Item(1)] }, new() { Removed = [Item(1)] }]);

        Assert.Equal(new TableChanges(), net);
    }

    [Fact]
    public void What_was_taken_off_and_put_back_changed_is_altered()
    {
        var net = TableDifference.Net([new() { Removed = [Item(1)] }, new() { Added = [Item(1, version: 2, shiny: true)] }]);

        var altered = Assert.Single(net.Altered);
        Assert.Equal(["shiny"], altered.Fields);
        Assert.Equal((0, 0), (net.Added.Count, net.Removed.Count));
    }

    [Fact]
    public void A_quick_switch_of_look_alikes_shows_both()
    {
        var net = TableDifference.Net([new() { Removed = [Item(1, shiny: true)] }, new() { Added = [Item(2)] }]);

        Assert.Equal([Id(1)], net.Removed.Select(item => item.PokemonId));
        Assert.Equal([Id(2)], net.Added.Select(item => item.PokemonId));
    }

    [Fact]
    public void Two_changes_of_one_pokemon_are_one_from_the_first_to_the_last()
    {
        var (first, second, third) = (Shown(1, Ash).Pokemon, Shown(1, Ash, 2, shiny: true).Pokemon, Shown(1, Ash, 3, shiny: true).Pokemon with { Level = 51 });

        var net = TableDifference.Net([
            new() { Altered = [TableDifference.Altered(first, second)] },
            new() { Altered = [TableDifference.Altered(second, third)] }]);

        Assert.Equal(["level", "shiny"], Assert.Single(net.Altered).Fields.Order());
    }

    [Fact]
    public void Friendship_and_what_Dynamax_makes_of_it_are_a_difference()
    {
        var before = Shown(1, Ash).Pokemon;

        Assert.Equal(
            ["dynamaxLevel", "gigantamax", "happiness"],
            TableDifference.Altered(before, before with { Happiness = 255, DynamaxLevel = 10, Gigantamax = true }).Fields.Order());
    }

    [Fact]
    public void Where_it_lies_and_how_often_it_was_written_is_no_difference()
    {
        var before = Shown(1, Ash).Pokemon;

        Assert.Empty(TableDifference.Altered(before, before with { Version = 7, Box = 3, Slot = 9, TradeId = Room }).Fields);
    }

    private static TradeItemView Item(int number, int version = 1, bool shiny = false) =>
        TradeViews.Of(ProposalRules.Item(Ash, Misty, ItemKind.Put, Shown(number, Ash, version, shiny)));
}

using PokeTradeVault.Contracts;
using PokeTradeVault.Grains.Trades.Presence;

namespace PokeTradeVault.Unit.Trades.Presence;

public sealed class RoomTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly UserId Ash = new(new Guid("00000000-0000-0000-0000-000000000001"));
    private static readonly UserId Misty = new(new Guid("00000000-0000-0000-0000-000000000002"));

    [Fact]
    public void A_trader_with_two_tabs_is_there_once_and_until_both_are_closed()
    {
        var room = new Room().Saw(Ash, "a", Noon).Saw(Ash, "b", Noon).Saw(Misty, "c", Noon);

        Assert.Equal([Ash, Misty], room.Present);
        Assert.Equal([Ash, Misty], room.Without("a").Present);
        Assert.Equal([Misty], room.Without("a").Without("b").Present);
    }

    [Fact]
    public void Who_is_not_seen_for_40_seconds_has_left()
    {
        var room = new Room().Saw(Ash, "a", Noon).Saw(Misty, "b", Noon.AddSeconds(15));

        Assert.Equal([Ash, Misty], room.At(Noon.AddSeconds(39)).Present);
        Assert.Equal([Misty], room.At(Noon.AddSeconds(40)).Present);
        Assert.True(room.At(Noon.AddSeconds(55)).IsEmpty);
    }

    [Fact]
    public void A_beat_keeps_a_trader_there()
    {
        var room = new Room().Saw(Ash, "a", Noon).Saw(Ash, "a", Noon.AddSeconds(30));

        Assert.Equal([Ash], room.At(Noon.AddSeconds(69)).Present);
    }

    [Fact]
    public void A_room_full_of_tabs_forgets_the_one_longest_unseen()
    {
        var room = Enumerable.Range(0, 64).Aggregate(new Room().Saw(Misty, "first", Noon), (all, tab) => all.Saw(Ash, $"tab {tab}", Noon.AddSeconds(1)));

        Assert.Equal([Ash], room.Present);
    }
}

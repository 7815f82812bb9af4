using PokeTradeVault.Load.Traders;

namespace PokeTradeVault.Unit.Load;

public sealed class WatchedRoomTests
{
    private readonly WatchedRoom room = new(sequence: 2);
    private int applied;

    [Fact]
    public void The_next_event_applies()
    {
        Assert.True(room.Hear(3, () => applied++));
        Assert.Equal((1, 3), (applied, room.Sequence));
    }

    [Fact]
    public void A_late_or_repeated_event_is_dropped()
    {
        Assert.True(room.Hear(2, () => applied++));
        Assert.Equal((0, 2), (applied, room.Sequence));
    }

    [Fact]
    public void An_event_beyond_a_gap_tells_of_it_and_does_not_apply()
    {
        Assert.False(room.Hear(4, () => applied++));
        Assert.Equal((0, 2), (applied, room.Sequence));
    }
}

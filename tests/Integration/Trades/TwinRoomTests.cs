using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Integration.Trades;

/// <summary>Two activations of one room, as there can be for a moment while silos fail: what the other one did stands in the rows.</summary>
[Trait("Rule", "G-FENCE")]
public sealed class TwinRoomTests(TradeSilos silos) : IClassFixture<TradeSilos>
{
    [Fact]
    public async Task A_confirmation_that_finds_a_twin_has_woken_is_decided_only_when_it_is_sent_again()
    {
        var room = await GrainRoom.Opened(silos);
        var confirmation = GrainRoom.Confirmation(room.Misty);
        await silos.Database.Execute("UPDATE trade SET guard = guard + 1 WHERE id = $1", room.Id.Value);

        var first = await room.Confirm(confirmation);
        var transfers = await room.Transfers();
        var second = await room.Confirm(confirmation);

        Assert.True(first.IsUnknown);
        Assert.Equal(0L, transfers);
        Assert.Equal(TradeStatus.Completed, second.Value!.Status);
    }

    [Fact]
    public async Task A_confirmation_that_a_twin_has_taken_is_taken_back_though_memory_does_not_know_it()
    {
        var room = await GrainRoom.Opened(silos);
        await Withdraw(room, room.Ash);
        await silos.Database.Execute(
            "WITH twin AS (UPDATE trade SET guard = guard + 1 WHERE id = $1) UPDATE trade_party SET confirmed_revision = 1 WHERE trade_id = $1 AND user_id = $2",
            room.Id.Value, room.Misty.Value);
        var twins = await Guard(room);

        var answer = await Withdraw(room, room.Misty);

        Assert.True(answer.IsAccepted);
        Assert.Equal(
            0L, await silos.Database.Scalar<long>("SELECT count(*) FROM trade_party WHERE trade_id = $1 AND confirmed_revision IS NOT NULL", room.Id.Value));
        // Once for reading again, which fences off the twin, and once for the write.
        Assert.Equal(twins + 2, await Guard(room));
    }

    private static Task<Reply<TradeView>> Withdraw(GrainRoom room, UserId by) =>
        room.Grain.Unconfirm(new() { CommandId = GrainRoom.NewCommand(), By = by }, CancellationToken.None);

    private Task<long> Guard(GrainRoom room) => silos.Database.Scalar<long>("SELECT guard FROM trade WHERE id = $1", room.Id.Value);
}

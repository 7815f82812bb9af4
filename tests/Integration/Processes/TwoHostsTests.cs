using Microsoft.AspNetCore.SignalR;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Processes;

/// <summary>Two API hosts on one Redis: what one causes, the other's browsers see.</summary>
[Collection(nameof(ProcessCluster))]
public sealed class TwoHostsTests(ProcessCluster cluster)
{
    private Uri First => cluster.Processes.Addresses[0];

    private Uri Second => cluster.Processes.Addresses[1];

    [Fact]
    public async Task What_happens_through_one_host_is_heard_at_the_other_in_order_and_once()
    {
        var (ash, misty) = (await cluster.AddTrader("ash", 2), await cluster.AddTrader("misty"));
        await using var atFirst = await RoomListener.Connect(First, misty);
        await using var atSecond = await RoomListener.Connect(Second, ash);

        var trade = await ash.Open(misty, [ash.Pokemon[0]], misty.Pokemon, host: 1);
        Assert.Equal(201, (await ash.Act(trade.Id, "messages", new { text = "hello" }, host: 1)).Status);
        Assert.Equal(200, (await ash.Act(trade.Id, "table", new { revision = 1, put = new[] { ash.Pokemon[1] } }, host: 1)).Status);
        Assert.Equal(200, (await misty.Confirm(trade.Id, 2)).Status);
        Assert.Equal(200, (await misty.Act(trade.Id, "unconfirm")).Status);
        Assert.Equal(200, (await misty.Confirm(trade.Id, 2, host: 1)).Status);
        Assert.Equal(TradeStatus.Completed, (await ash.Confirm(trade.Id, 2)).Accepted<TradeView>().Status);

        Assert.Equal([1, 2, 3, 4, 5, 6, 7], await atFirst.Hears(trade.Id, 7));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], await atSecond.Hears(trade.Id, 7));
    }

    [Fact]
    public async Task Who_comes_back_gets_what_was_missed_and_nothing_twice()
    {
        var (ash, misty) = (await cluster.AddTrader("ash"), await cluster.AddTrader("misty"));
        var trade = await ash.Open(misty, ash.Pokemon, misty.Pokemon);
        await using (var before = await RoomListener.Connect(First, misty))
        {
            Assert.Equal([1], (await before.Watch(trade.Id, 0)).Missed.Select(missed => missed.Sequence));
        }

        await ash.Act(trade.Id, "messages", new { text = "are you there?" }, host: 1);
        await ash.Act(trade.Id, "unconfirm", host: 1);
        await using var after = await RoomListener.Connect(First, misty);
        var snapshot = await after.Watch(trade.Id, 1);
        await ash.Confirm(trade.Id, 1, host: 1);

        Assert.Equal([TradeEventKind.Message, TradeEventKind.Unconfirmed], snapshot.Missed.Select(missed => missed.Kind));
        Assert.Equal([2, 3], snapshot.Missed.Select(missed => missed.Sequence));
        Assert.Equal(3, snapshot.Trade.Sequence);
        Assert.Equal([4], await after.Hears(trade.Id, 1));
    }

    [Fact]
    public async Task Presence_and_typing_cross_hosts()
    {
        var (ash, misty) = (await cluster.AddTrader("ash"), await cluster.AddTrader("misty"));
        var trade = await ash.Open(misty, ash.Pokemon, misty.Pokemon);
        await using var hers = await RoomListener.Connect(First, misty);
        await hers.Watch(trade.Id, 1);
        await hers.Sees(misty.Id);

        await using (var his = await RoomListener.Connect(Second, ash))
        {
            await his.Watch(trade.Id, 1);
            await his.Sees(ash.Id, misty.Id);
            await hers.Sees(ash.Id, misty.Id);
            await his.Type(trade.Id);
            await Eventually.Is(() => Task.FromResult(hers.Typings), typings => typings.Any(one => one.UserId == ash.Id && one.TradeId == trade.Id));
            Assert.Empty(his.Typings);
        }

        await hers.Sees(misty.Id);
    }

    [Fact]
    public async Task A_stranger_can_not_watch()
    {
        var (ash, misty, stranger) = (await cluster.AddTrader("ash"), await cluster.AddTrader("misty"), await cluster.AddTrader("stranger"));
        var trade = await ash.Open(misty, ash.Pokemon, misty.Pokemon);
        await using var listener = await RoomListener.Connect(Second, stranger);

        var refused = await Assert.ThrowsAsync<HubException>(() => listener.Watch(trade.Id, 0));

        Assert.EndsWith("not_found", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<HubException>(() => listener.Type(trade.Id));
        Assert.Equal(404, (await stranger.Send(HttpMethod.Get, $"/v1/trades/{trade.Id}")).Status);
    }

    [Fact]
    [Trait("Rule", "A-ORIGIN")]
    public async Task A_page_of_a_foreign_origin_gets_no_socket()
    {
        var ash = await cluster.AddTrader("ash");
        await using var own = await RoomListener.Connect(First, ash, origin: First.GetLeftPart(UriPartial.Authority));

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => RoomListener.Connect(First, ash, origin: "https://evil.example.org"));

        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }
}

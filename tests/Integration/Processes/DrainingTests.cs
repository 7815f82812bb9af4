using System.Net;
using System.Text.Json;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Processes;

/// <summary>An API host that gets SIGTERM, and drains until it gets another: nothing here waits for a time that is set.</summary>
[Trait("Rule", "R-DRAIN")]
public sealed class DrainingTests(DrainingCluster cluster) : IClassFixture<DrainingCluster>
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task A_host_that_drains_serves_on_and_says_that_it_is_not_ready()
    {
        var (ash, misty) = (await cluster.AddTrader("ash"), await cluster.AddTrader("misty"));
        var leaving = await cluster.AddHost();
        var trade = await ash.Open(misty, ash.Pokemon, misty.Pokemon);
        Assert.Equal((200, "healthy", true), await cluster.Health(leaving, "ready"));

        await cluster.Apis[leaving].AskToLeave();
        await Eventually.Is(() => cluster.Health(leaving, "ready"), health => health == (503, "draining", false), Long);

        Assert.Equal((200, "degraded", false), await cluster.Health(leaving, ""));
        Assert.Equal((200, "healthy", false), await cluster.Health(leaving, "live"));
        Assert.Equal(TradeStatus.Completed, (await misty.Confirm(trade.Id, 1, host: leaving)).Accepted<TradeView>().Status);
        await using (var listener = await RoomListener.Connect(cluster.Processes.Addresses[leaving], misty))
            Assert.Equal(2, (await listener.Watch(trade.Id, 2)).Trade.Sequence);
        await cluster.Leaves(leaving);
    }

    [Fact]
    public async Task Browsers_of_a_host_that_leaves_go_to_another_and_catch_up()
    {
        var (ash, misty) = (await cluster.AddTrader("ash"), await cluster.AddTrader("misty"));
        var leaving = await cluster.AddHost();
        var trade = await ash.Open(misty, ash.Pokemon, misty.Pokemon);
        await using var before = await RoomListener.Connect(cluster.Processes.Addresses[leaving], misty);
        await before.Watch(trade.Id, 1);

        await cluster.Apis[leaving].AskToLeave();
        Assert.Equal(201, (await ash.Act(trade.Id, "messages", new { text = "still there?" })).Status);
        Assert.Equal([2], await before.Hears(trade.Id, 1));
        await cluster.Leaves(leaving);
        await before.IsTold().WaitAsync(Long);
        Assert.Equal(201, (await ash.Act(trade.Id, "messages", new { text = "and now?" })).Status);
        await using var after = await RoomListener.Connect(cluster.Processes.Addresses[0], misty);

        Assert.Equal([3], (await after.Watch(trade.Id, 2)).Missed.Select(missed => missed.Sequence));
    }

    [Fact]
    public async Task A_request_that_runs_when_its_host_stops_is_finished()
    {
        var (ash, misty) = (await cluster.AddTrader("ash"), await cluster.AddTrader("misty"));
        var leaving = await cluster.AddHost();
        var trade = await ash.Open(misty, ash.Pokemon, misty.Pokemon);
        await using var rows = await RowLock.On(cluster.Database.Source, "trader", misty.Id.Value);

        var confirmed = misty.Confirm(trade.Id, 1, host: leaving);
        await rows.IsWaitedFor(Long);
        await cluster.Apis[leaving].AskToLeave();
        await cluster.Apis[leaving].AskToLeave();
        await Eventually.Is(() => cluster.Takes(leaving), takes => !takes, Long);
        Assert.False(confirmed.IsCompleted);
        await rows.Release();

        Assert.Equal(TradeStatus.Completed, (await confirmed).Accepted<TradeView>().Status);
        Assert.Equal(0, await cluster.Apis[leaving].Exited(TestContext.Current.CancellationToken).WaitAsync(Long));
    }
}

/// <summary>Hosts that drain until they are told a second time.</summary>
public sealed class DrainingCluster(TestStores stores) : ProcessCluster(stores)
{
    public IReadOnlyList<Cluster.VaultProcess> Apis => Processes.Apis;

    protected override Dictionary<string, string?> Variables => new(base.Variables)
    {
        ["DRAIN_SECONDS"] = "300",
        ["DATABASE_LOCK_TIMEOUT_MS"] = "25000",
        ["DATABASE_STATEMENT_TIMEOUT_MS"] = "25000",
    };

    /// <returns>Status, the document's own, and whether the answer leaves its connection open.</returns>
    public async Task<(int Status, string Says, bool StaysOpen)> Health(int host, string of)
    {
        using var answer = await Host(host).GetAsync(new Uri($"/health/{of}", UriKind.Relative));
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        return ((int)answer.StatusCode, document.RootElement.GetProperty("status").GetString()!, answer.Headers.ConnectionClose is not true);
    }

    /// <summary>Whether it takes connections.</summary>
    public async Task<bool> Takes(int host)
    {
        try
        {
            using var client = new HttpClient { BaseAddress = Processes.Addresses[host] };
            using var answer = await client.GetAsync(new Uri("/health/live", UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Tells a host that drains to stop now; it ends in order.</summary>
    public async Task Leaves(int host)
    {
        await Apis[host].AskToLeave();
        Assert.Equal(0, await Apis[host].Exited(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(90)));
    }
}

using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Integration.Fixtures;
using PokeTradeVault.Integration.Trades;

namespace PokeTradeVault.Integration.Processes;

/// <summary>Silos that really die in the middle of a settlement: it happens once, and everybody gets to know.</summary>
public sealed class DyingSiloTests(MortalCluster cluster) : IClassFixture<MortalCluster>
{
    [Theory]
    [InlineData("before_commit")]
    [InlineData("after_commit")]
    [Trait("Rule", "G-RECEIPT")]
    public async Task A_silo_that_dies_before_it_answers_leaves_an_unknown_outcome_that_the_same_command_settles_once(string point)
    {
        var (ash, misty) = (await cluster.AddTrader("ash"), await cluster.AddTrader("misty"));
        var trade = await ash.Open(misty, ash.Pokemon, misty.Pokemon);
        await using var listener = await RoomListener.Connect(cluster.Processes.Addresses[1], misty);
        await listener.Watch(trade.Id, 1);
        var key = Guid.CreateVersion7();
        cluster.Order($"die {point}");

        var unknown = await misty.Confirm(trade.Id, 1, key, host: 1);
        await cluster.OneHasDied();

        Assert.Equal((503, true), (unknown.Status, unknown.TellsWhenToRetry));
        Assert.Equal(point is "before_commit" ? 0L : 2L, await Transfers(trade.Id));
        await SettlesOnce(trade.Id, ash, misty, key);
        await CatchesUp(listener, trade.Id);
    }

    [Fact]
    [Trait("Rule", "G-RECEIPT")]
    public async Task A_silo_that_dies_behind_its_answer_has_settled_and_the_room_catches_up()
    {
        var (ash, misty) = (await cluster.AddTrader("ash"), await cluster.AddTrader("misty"));
        var trade = await ash.Open(misty, ash.Pokemon, misty.Pokemon);
        await using var listener = await RoomListener.Connect(cluster.Processes.Addresses[1], misty);
        await listener.Watch(trade.Id, 1);
        var key = Guid.CreateVersion7();
        cluster.Order("hold before_push");

        var answered = await misty.Confirm(trade.Id, 1, key, host: 1);
        cluster.Order("die before_push");
        await cluster.OneHasDied();

        Assert.Equal(TradeStatus.Completed, answered.Accepted<TradeView>().Status);
        Assert.Equal(answered, await SettlesOnce(trade.Id, ash, misty, key));
        Assert.DoesNotContain(2, listener.Sequences(trade.Id));
        await CatchesUp(listener, trade.Id);
    }

    private async Task<Sent> SettlesOnce(TradeId trade, ProcessTrader ash, ProcessTrader misty, Guid key)
    {
        var answer = await UntilItIsKnown(() => misty.Confirm(trade, 1, key));
        Assert.Equal(TradeStatus.Completed, answer.Accepted<TradeView>().Status);
        Assert.Equal(answer, await UntilItIsKnown(() => misty.Confirm(trade, 1, key, host: 1)));
        Assert.Equal(2L, await Transfers(trade));
        Assert.Equal(0L, await cluster.Database.Scalar<long>("SELECT count(*) FROM pokemon WHERE trade_id IS NOT NULL"));
        await Eventually.Is(() => misty.Vault(), vault => vault.SequenceEqual(ash.Pokemon), TimeSpan.FromSeconds(40));
        await Eventually.Is(() => ash.Vault(1), vault => vault.SequenceEqual(misty.Pokemon), TimeSpan.FromSeconds(40));
        return answer;
    }

    private static Task<Sent> UntilItIsKnown(Func<Task<Sent>> send) =>
        Eventually.Is(send, sent => sent.Status != 503, TimeSpan.FromSeconds(40));

    /// <summary>A browser that has the first event gets the second, by push or by what it missed, and no event twice.</summary>
    private static async Task CatchesUp(RoomListener listener, TradeId trade)
    {
        var snapshot = await listener.Watch(trade, 1);

        Assert.Equal([TradeEventKind.Completed], snapshot.Missed.Select(missed => missed.Kind));
        Assert.Equal([2], snapshot.Missed.Select(missed => missed.Sequence));
        Assert.Equal(2, snapshot.Trade.Sequence);
        Assert.True(listener.Sequences(trade) is [] or [2], string.Join(' ', listener.Sequences(trade)));
    }

    private Task<long> Transfers(TradeId trade) => cluster.Database.Scalar<long>("SELECT count(*) FROM transfer WHERE trade_id = $1", trade.Value);
}

/// <summary>A cluster whose silos die where they are told to, and whose dead are replaced.</summary>
public sealed class MortalCluster(TestStores stores) : ProcessCluster(stores)
{
    private readonly string orders = Path.Combine(Path.GetTempPath(), $"vault-orders-{Guid.CreateVersion7():n}");
    private int dead;

    protected override Dictionary<string, string?> Variables => new(base.Variables)
    {
        ["FAULT_POINTS"] = orders,
        ["Membership__ProbeTimeout"] = "00:00:01",
        ["Membership__NumMissedProbesLimit"] = "2",
    };

    /// <summary>For every silo, from now on.</summary>
    public void Order(string order)
    {
        var draft = $"{orders}.new";
        File.WriteAllText(draft, order);
        File.Move(draft, orders, overwrite: true);
    }

    /// <summary>Waits until a silo has died, lets the others live, and starts another.</summary>
    public async Task OneHasDied()
    {
        dead++;
        await Eventually.Is(
            () => Task.FromResult(Processes.Silos.Count(silo => silo.HasExited)), exited => exited >= dead, TimeSpan.FromSeconds(30));
        File.Delete(orders);
        Assert.Equal(dead, Processes.Silos.Count(silo => silo.HasExited));
        await Processes.AddSilo(Variables);
    }
}

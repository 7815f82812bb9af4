using Microsoft.Extensions.Logging.Abstractions;
using PokeTradeVault.Contracts;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Grains.Receipts;
using PokeTradeVault.Grains.Trades.Rules;
using PokeTradeVault.Grains.Trades.Store;
using PokeTradeVault.Grains.Trades.Store.Group;
using PokeTradeVault.Integration.Fixtures;
using PokeTradeVault.Integration.Processes;

namespace PokeTradeVault.Integration.Trades;

/// <summary>Many actions in one transaction: one that may not be done is dropped, and its neighbours are done all the same.</summary>
public sealed class GroupCommitTests(TestStores stores) : IAsyncLifetime
{
    private const int Rooms = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly List<StoreRoom> rooms = [];
    private TestDatabase database = null!;

    private GroupTransaction Transaction => new(database.Source, new(StoreRoom.Options, VaultLimit: 2));

    public async ValueTask InitializeAsync()
    {
        database = await stores.FreshDatabase();
        for (var room = 0; room < Rooms; room++)
            rooms.Add(await StoreRoom.Open(database));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Theory]
    [InlineData("UPDATE trader SET state = 2 WHERE id = $1", true)]
    [InlineData("UPDATE trader SET state = 2 WHERE id = $2", true)]
    [InlineData("UPDATE trader SET barred_until = now() + interval '1 hour' WHERE id = $1", true)]
    [InlineData("INSERT INTO block SELECT $1, $2, now()", true)]
    [InlineData("INSERT INTO block SELECT $2, $1, now()", true)]
    [InlineData("UPDATE pokemon SET version = 2 WHERE id = $3", true)]
    [InlineData("UPDATE pokemon SET owner_id = $2, place = 77 WHERE id = $3", true)]
    [InlineData("UPDATE pokemon SET deleted_at = now(), place = NULL WHERE id = $3", true)]
    [InlineData("UPDATE pokemon SET for_trade = false WHERE id = $3", true)]
    [InlineData("UPDATE pokemon SET favourite = true WHERE id = $3", true)]
    [InlineData("UPDATE pokemon SET locked_until = 'infinity' WHERE id = $3", true)]
    [InlineData("UPDATE trade SET guard = guard + 1 WHERE id = $5", false)]
    [InlineData("UPDATE trade SET status = 4, closed_at = now() WHERE id = $5", false)]
    [InlineData("UPDATE trade SET expires_at = now() - interval '1 second' WHERE id = $5", false)]
    [InlineData("UPDATE trader SET state = 2 WHERE id = $1", false)]
    [InlineData("UPDATE trader SET state = 2 WHERE id = $2", false)]
    [InlineData("UPDATE pokemon SET version = 2 WHERE id = $3", false)]
    [InlineData("UPDATE pokemon SET version = 2 WHERE id = $4", false)]
    [InlineData("UPDATE pokemon SET trade_id = NULL, deleted_at = now(), place = NULL WHERE id = $3", false)]
    [InlineData("UPDATE pokemon SET for_trade = false WHERE id = $4", false)]
    [InlineData("UPDATE pokemon SET favourite = true WHERE id = $4", false)]
    [InlineData("UPDATE pokemon SET locked_until = 'infinity' WHERE id = $4", false)]
    [Trait("Rule", "G-GROUP")]
    public async Task One_whose_guard_falls_short_is_dropped_and_its_neighbours_are_done(string act, bool proposing)
    {
        var writes = await Writes(proposing);
        await Spoil(act, rooms[1], writes[1].After.Id);

        var committed = Assert.IsType<GroupOutcome.Committed>(await Transaction.Run(writes));

        Assert.Equal([writes[0], writes[2], writes[3]], committed.Held);
        Assert.Equal(proposing ? 0L : 6L, await database.Scalar<long>("SELECT count(*) FROM transfer"));
        // Of what was dropped, nothing is left: not its receipt, and no entry in the timeline.
        Assert.Equal(0, await database.Scalar<long>("SELECT count(*) FROM receipt WHERE command_id = $1", writes[1].Receipt!.CommandId.Value));
        Assert.Equal(
            proposing ? 0L : 1L, await database.Scalar<long>("SELECT count(*) FROM trade_event WHERE trade_id = $1", writes[1].After.Id.Value));
    }

    [Fact]
    [Trait("Rule", "G-GROUP")]
    public async Task A_gift_that_does_not_fit_is_dropped_and_even_swaps_at_the_limit_are_done()
    {
        var gift = await rooms[0].Propose([rooms[0].OfAsh[0]], []);
        var swap = await rooms[1].Propose([rooms[1].OfAsh[0]], [rooms[1].OfMisty[0]]);
        TradeWrite[] writes = [rooms[0].Confirmation(gift, rooms[0].Misty), rooms[1].Confirmation(swap, rooms[1].Misty)];

        var committed = Assert.IsType<GroupOutcome.Committed>(await Transaction.Run(writes));

        Assert.Equal([writes[1]], committed.Held);
    }

    [Fact]
    [Trait("Rule", "G-GROUP")]
    public async Task A_command_that_was_answered_before_is_dropped_and_keeps_its_first_answer()
    {
        var writes = await Writes(proposing: true);
        await rooms[1].Do(writes[1]);

        var committed = Assert.IsType<GroupOutcome.Committed>(await Transaction.Run(writes));

        Assert.DoesNotContain(writes[1], committed.Held);
        Assert.Equal(3, committed.Held.Count);
        Assert.Equal(1, await database.Scalar<long>("SELECT count(*) FROM receipt WHERE command_id = $1", writes[1].Receipt!.CommandId.Value));
    }

    [Fact]
    [Trait("Rule", "G-GROUP")]
    public async Task A_row_that_somebody_holds_holds_only_its_own_action_up()
    {
        var writes = await Writes(proposing: false);
        await using var held = await RowLock.On(database.Source, "trader", rooms[1].Ash.Value);
        var store = Store();
        var first = store.Write(rooms[0].Write(writes[0].Before, WithdrawalRules.Unconfirm(writes[0].Before!, rooms[0].Ash, StoreRoom.Now), rooms[0].Ash));

        var waiting = store.Write(writes[1]);
        var others = await Task.WhenAll(first, store.Write(writes[2]), store.Write(writes[3])).WaitAsync(Patience);
        await held.IsWaitedFor(Patience);
        await held.Release();

        Assert.All(others, written => Assert.IsType<TradeWritten.Committed>(written));
        // On a slow machine it may have waited for too long by then: the same command says what became of it.
        Assert.True(await waiting.WaitAsync(Patience) is TradeWritten.Committed || await store.Write(writes[1]) is TradeWritten.Committed);
    }

    [Fact]
    [Trait("Rule", "G-PLACE")]
    public async Task A_taken_place_rolls_the_group_back_and_each_is_done_by_itself()
    {
        var writes = await Writes(proposing: false);
        writes[1] = writes[1] with { Places = [1, 1] };
        Assert.IsType<GroupOutcome.RolledBack>(await Transaction.Run(writes));

        var written = await Task.WhenAll(writes.Select(Store().Write)).WaitAsync(Patience);

        Assert.All(written, one => Assert.IsType<TradeWritten.Committed>(one));
        Assert.Equal(8, await database.Scalar<long>("SELECT count(*) FROM transfer"));
    }

    [Fact]
    [Trait("Rule", "G-GROUP")]
    public async Task A_connection_lost_at_the_commit_is_unknown_to_each_and_the_same_commands_find_out()
    {
        var writes = await Writes(proposing: true);
        writes[3] = writes[3] with
        {
            Committing = () => database.Execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'"),
        };

        Assert.IsType<GroupOutcome.Unknown>(await Transaction.Run(writes));

        var again = await Task.WhenAll(writes.Select(write => Store().Write(write with { Committing = null }))).WaitAsync(Patience);
        Assert.All(again, written => Assert.True(written is TradeWritten.Committed or TradeWritten.Answered { Verdict: ReceiptVerdict.Repeated }));
        Assert.Equal(4, await database.Scalar<long>("SELECT count(*) FROM trade"));
    }

    /// <summary>Two silos' stores, traders and Pokémon that all want: whatever each answers, the rows are in order, and nobody waited for each other.</summary>
    [Fact]
    [Trait("Rule", "G-OWNER")]
    public async Task Many_at_once_leave_the_rows_in_order_and_never_deadlock()
    {
        GroupedTradeStore[] silos = [Store(), Store()];
        var (random, next) = (new Random(5), 0);
        var proposals = Enumerable.Range(0, 64).Select(_ => rooms[random.Next(Rooms)])
            .Select(room => room.Proposal([room.OfAsh[random.Next(2)]], [room.OfMisty[random.Next(2)]])).ToList();
        var opened = await Task.WhenAll(proposals.Select(write => silos[next++ % 2].Write(write))).WaitAsync(Patience);
        var trades = proposals.Zip(opened).Where(pair => pair.Second is TradeWritten.Committed).Select(pair => pair.First.After).ToList();

        await Task.WhenAll(trades.SelectMany(trade => rooms.Where(room => room.Ash == trade.ProposedBy).SelectMany(room => (TradeWrite[])
        [
            room.Confirmation(trade, room.Misty),
            room.Write(trade, WithdrawalRules.Cancel(trade, room.Ash, StoreRoom.Now), room.Ash),
        ])).Select(write => silos[next++ % 2].Write(write))).WaitAsync(Patience);

        // Of two Pokémon each of Ash offers, each lies on one table.
        Assert.Equal(Rooms * 2, trades.Count);
        Assert.Equal(0, await database.Scalar<long>("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"));
        Assert.Equal(Rooms * 4, await database.Scalar<long>("SELECT sum(live_count)::bigint FROM trader"));
        Assert.Equal(0, await database.Scalar<long>(
            "SELECT count(*) FROM trader WHERE live_count <> (SELECT count(*) FROM pokemon WHERE owner_id = trader.id)"));
        Assert.Equal(0, await database.Scalar<long>(
            "SELECT count(*) FROM trader WHERE open_proposals <> (SELECT count(*) FROM trade WHERE status = 1 AND proposed_by = trader.id)"));
        Assert.Equal(0, await database.Scalar<long>("SELECT count(*) FROM pokemon JOIN trade ON trade.id = trade_id WHERE status <> 1"));
        Assert.Equal(
            await database.Scalar<long>("SELECT 2 * count(*) FROM trade WHERE status = 2"), await database.Scalar<long>("SELECT count(*) FROM transfer"));
        Assert.Equal(0, await database.Scalar<long>(
            "SELECT count(*) FROM trade WHERE sequence <> (SELECT count(*) FROM trade_event WHERE trade_id = trade.id)"));
    }

    private async Task<TradeWrite[]> Writes(bool proposing)
    {
        var writes = new List<TradeWrite>();
        foreach (var room in rooms)
        {
            var proposal = room.Proposal([room.OfAsh[0]], [room.OfMisty[0]]);
            writes.Add(proposing ? proposal : room.Confirmation(await room.Do(proposal), room.Misty));
        }

        return [.. writes];
    }

    private async Task Spoil(string act, StoreRoom room, TradeId trade)
    {
        Guid[] values = [room.Ash.Value, room.Misty.Value, room.OfAsh[0].Value, room.OfMisty[0].Value, trade.Value];
        var sql = values.Index().Aggregate(act, (text, value) => text.Replace($"${value.Index + 1}", $"'{value.Item}'::uuid", StringComparison.Ordinal));
        Assert.Equal(1, await database.Execute(sql));
    }

    private GroupedTradeStore Store() => new(
        database.Source,
        Microsoft.Extensions.Options.Options.Create(StoreRoom.Options),
        Microsoft.Extensions.Options.Options.Create(new CollectionOptions { VaultLimit = 2 }),
        Microsoft.Extensions.Options.Options.Create(new GroupCommitOptions()),
        NullLogger<GroupedTradeStore>.Instance);
}

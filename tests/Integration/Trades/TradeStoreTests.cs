using PokeTradeVault.Contracts;
using PokeTradeVault.Grains.Receipts;
using PokeTradeVault.Grains.Trades.Rules;
using PokeTradeVault.Grains.Trades.Store;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Trades;

/// <summary>The guards of the swap (docs/rules.md, "Guards"), each against real rows.</summary>
public abstract class TradeStoreTests(TestStores stores, PostgresVersion version, bool grouped = false) : IAsyncLifetime
{
    private StoreRoom room = null!;

    private TestDatabase Database => room.Database;

    private PokemonId Hers => room.OfMisty[0];

    private PokemonId His => room.OfAsh[0];

    public async ValueTask InitializeAsync() => room = await StoreRoom.Open(await stores.FreshDatabase(version), vaultLimit: 2, grouped);

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    [Trait("Rule", "G-MOVE")]
    public async Task A_proposal_and_a_confirmation_swap_both_pokemon()
    {
        var trade = await room.Propose([His], [Hers]);
        Assert.Equal(1, await room.Locked());

        await room.Do(room.Confirmation(trade, room.Misty));

        Assert.Equal((room.Misty, room.Ash, 0L), (await room.OwnerOf(His), await room.OwnerOf(Hers), await room.Locked()));
        Assert.Equal(
            [2, 2],
            await Database.Query<int>("SELECT version FROM pokemon WHERE transfers = 1 AND notes IS NULL AND tags = '{}' AND NOT for_trade"));
        Assert.Equal([1, 1], await Database.Query<int>("SELECT completed FROM trader WHERE open_proposals = 0 AND live_count = 2 AND reputation = 10"));
        Assert.Equal([1, 2], await Database.Query<int>("SELECT sequence FROM trade_event ORDER BY sequence"));
    }

    [Theory]
    [InlineData(RefusalCode.NotFound, "deleted_at = now(), place = NULL")]
    [InlineData(RefusalCode.StaleVersion, "version = 2, for_trade = false")]
    [InlineData(RefusalCode.NotForTrade, "for_trade = false, favourite = true")]
    [InlineData(RefusalCode.Favourite, "favourite = true")]
    [Trait("Rule", "G-LAY")]
    public async Task A_pokemon_that_is_not_as_it_was_shown_can_not_be_put(RefusalCode code, string change)
    {
        await Database.Execute($"UPDATE pokemon SET {change} WHERE id = $1", room.OfAsh[1].Value);

        var refused = Assert.IsType<TradeWritten.Refused>(await room.Store.Write(room.Proposal([His, room.OfAsh[1]], [])));

        Assert.Equal((code, "offer[1]"), (refused.Refusal.Code, refused.Refusal.Problems[0].Field));
        Assert.Equal((0L, 0L), (await room.Locked(), await Database.Scalar<long>("SELECT count(*) FROM trade")));
    }

    [Fact]
    [Trait("Rule", "G-LAY")]
    public async Task A_pokemon_lies_on_one_table_at_a_time()
    {
        var writes = Enumerable.Range(0, 8).Select(_ => room.Store.Write(room.Proposal([His], [])));

        var written = await Task.WhenAll(writes);

        Assert.Single(written.OfType<TradeWritten.Committed>());
        Assert.All(written.OfType<TradeWritten.Refused>(), refused => Assert.Equal(RefusalCode.InTrade, refused.Refusal.Code));
        Assert.Equal(1, await Database.Scalar<int>("SELECT open_proposals FROM trader WHERE id = $1", room.Ash.Value));
    }

    [Theory]
    [InlineData(RefusalCode.AccountInactive, "UPDATE trader SET state = 2 WHERE id = $1")]
    [InlineData(RefusalCode.Blocked, "INSERT INTO block SELECT $1, id, now() FROM trader WHERE id <> $1")]
    [InlineData(RefusalCode.Blocked, "INSERT INTO block SELECT id, $1, now() FROM trader WHERE id <> $1")]
    [Trait("Rule", "G-TRADERS")]
    public async Task Nobody_proposes_to_who_is_blocked_or_inactive(RefusalCode code, string act)
    {
        await Database.Execute(act, room.Misty.Value);

        var refused = Assert.IsType<TradeWritten.Refused>(await room.Store.Write(room.Proposal([His], [])));

        Assert.Equal(code, refused.Refusal.Code);
    }

    [Fact]
    [Trait("Rule", "G-RECEIPT")]
    public async Task A_command_sent_many_times_at_once_has_one_effect_and_one_answer()
    {
        var command = new CommandId(Guid.CreateVersion7());
        var proposal = room.Proposal([His], [Hers], command);

        var written = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => room.Store.Write(proposal)));

        Assert.Single(written.OfType<TradeWritten.Committed>());
        Assert.Equal(7, written.OfType<TradeWritten.Answered>().Count(answered =>
            answered.Verdict is ReceiptVerdict.Repeated repeated && repeated.AnswerJson == proposal.Receipt!.AnswerJson));
        Assert.Equal(1, await Database.Scalar<int>("SELECT open_proposals FROM trader WHERE id = $1", room.Ash.Value));
    }

    [Fact]
    [Trait("Rule", "G-RECEIPT")]
    public async Task A_command_id_used_for_something_else_is_told_so()
    {
        var command = new CommandId(Guid.CreateVersion7());
        var trade = await room.Do(room.Proposal([His], [Hers], command));
        var other = room.Write(trade, WithdrawalRules.Cancel(trade, room.Ash, StoreRoom.Now), room.Ash, command);

        Assert.IsType<ReceiptVerdict.Reused>(Assert.IsType<TradeWritten.Answered>(await room.Store.Write(other)).Verdict);
        Assert.Equal(1, await Database.Scalar<short>("SELECT status FROM trade"));
    }

    [Fact]
    [Trait("Rule", "G-ROOM")]
    public async Task A_withdrawn_confirmation_never_settles()
    {
        var trade = await room.Propose([His], [Hers]);
        var settlement = room.Confirmation(trade, room.Misty);
        await room.Do(room.Write(trade, WithdrawalRules.Unconfirm(trade, room.Ash, StoreRoom.Now), room.Ash));

        Assert.IsType<TradeWritten.Moved>(await room.Store.Write(settlement));
        Assert.Equal((room.Ash, room.Misty), (await room.OwnerOf(His), await room.OwnerOf(Hers)));
    }

    [Fact]
    [Trait("Rule", "G-FENCE")]
    public async Task A_write_of_an_earlier_activation_is_fenced_off()
    {
        var trade = await room.Propose([His], [Hers]);
        var late = room.Confirmation(trade, room.Misty);

        var woken = await room.Store.Activate(trade.Id);

        Assert.IsType<TradeWritten.Moved>(await room.Store.Write(late));
        await room.Do(room.Confirmation(woken!, room.Misty));
    }

    [Fact]
    public async Task A_room_read_again_is_the_room_that_was_written()
    {
        var trade = await room.Do(room.Put(await room.Propose([His], [Hers]), room.Ash, room.OfAsh[1]));

        Assert.Equal(trade with { Parties = default }, await room.Store.Read(trade.Id) is { } read ? read with { Parties = default } : null);
    }

    [Fact]
    [Trait("Rule", "G-MOVE")]
    public async Task An_asked_for_pokemon_that_its_owner_has_changed_does_not_settle()
    {
        var trade = await room.Propose([His], [Hers]);
        await Database.Execute("UPDATE pokemon SET version = 2, shiny = true WHERE id = $1", Hers.Value);

        Assert.IsType<TradeWritten.AskedForChanged>(await room.Store.Write(room.Confirmation(trade, room.Misty)));
        Assert.Equal(room.Ash, await room.OwnerOf(His));
    }

    [Fact]
    public async Task An_asked_for_pokemon_on_another_table_is_refused_for_now()
    {
        var trade = await room.Propose([His], [Hers]);
        var elsewhere = await room.Propose([], []);
        await room.Do(room.Put(elsewhere, room.Misty, Hers));

        var refused = Assert.IsType<TradeWritten.Refused>(await room.Store.Write(room.Confirmation(trade, room.Misty)));

        Assert.Equal(RefusalCode.InTrade, refused.Refusal.Code);
    }

    [Fact]
    public async Task A_confirmation_that_is_not_the_last_locks_what_is_asked_of_the_confirmer_and_can_be_given_again()
    {
        var trade = await room.Do(room.Put(await room.Propose([His], [Hers]), room.Misty, room.OfMisty[1]));
        var confirmed = await room.Do(room.Confirmation(trade, room.Misty));
        Assert.Equal(3, await room.Locked());

        var withdrawn = await room.Do(room.Write(confirmed, WithdrawalRules.Unconfirm(confirmed, room.Misty, StoreRoom.Now), room.Misty));
        await room.Do(room.Confirmation(withdrawn, room.Misty));

        Assert.Equal(3, await room.Locked());
    }

    [Fact]
    [Trait("Rule", "G-MOVE")]
    public async Task Two_rooms_that_want_one_pokemon_settle_once()
    {
        var (first, second) = (await room.Propose([His], [Hers]), await room.Propose([room.OfAsh[1]], [Hers]));

        var written = await Task.WhenAll(
            room.Store.Write(room.Confirmation(first, room.Misty)), room.Store.Write(room.Confirmation(second, room.Misty)));

        Assert.Single(written.OfType<TradeWritten.Committed>());
        Assert.Single(written.OfType<TradeWritten.AskedForChanged>());
        Assert.Equal(2, await Database.Scalar<long>("SELECT count(*) FROM transfer"));
    }

    [Fact]
    [Trait("Rule", "G-VAULT")]
    public async Task A_full_vault_takes_an_even_swap_and_no_gift()
    {
        var gift = await room.Propose([His], []);
        var refused = Assert.IsType<TradeWritten.Refused>(await room.Store.Write(room.Confirmation(gift, room.Misty)));
        Assert.Equal(RefusalCode.VaultFull, refused.Refusal.Code);

        await room.Do(room.Confirmation(await room.Propose([room.OfAsh[1]], [Hers]), room.Misty));

        Assert.Equal([2, 2], await Database.Query<int>("SELECT live_count FROM trader"));
    }

    [Fact]
    [Trait("Rule", "G-PLACE")]
    public async Task Places_that_are_taken_are_replaced_by_free_ones()
    {
        var trade = await room.Propose([His], [Hers]);

        await room.Do(room.Confirmation(trade, room.Misty) with { Places = [1, 1] });

        Assert.Equal([1, 2, 1, 2], await Database.Query<int>("SELECT place FROM pokemon ORDER BY owner_id, place"));
    }

    [Fact]
    [Trait("Rule", "T-EXPIRE")]
    public async Task Past_its_time_a_trade_can_only_expire()
    {
        var trade = await room.Propose([His], [Hers]);
        var expiry = room.Write(trade, WithdrawalRules.Close(trade, Contracts.Trades.CloseCause.Expired, trade.ExpiresAt), room.Ash);
        Assert.IsType<TradeWritten.Moved>(await room.Store.Write(expiry));

        await Database.Execute("UPDATE trade SET expires_at = now() - interval '1 second'");

        Assert.IsType<TradeWritten.Moved>(await room.Store.Write(room.Confirmation(trade, room.Misty)));
        Assert.IsType<TradeWritten.Committed>(await room.Store.Write(expiry));
        Assert.Equal((0L, 5), (await room.Locked(), await Database.Scalar<short>("SELECT status FROM trade")));
    }

    [Theory]
    [InlineData("UPDATE trade_event SET kind = 3")]
    [InlineData("DELETE FROM trade_event")]
    [InlineData("UPDATE transfer SET version = 9")]
    [InlineData("DELETE FROM transfer")]
    [Trait("Rule", "G-LEDGER")]
    public async Task The_ledger_is_never_changed(string sql)
    {
        await room.Do(room.Confirmation(await room.Propose([His], [Hers]), room.Misty));

        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => Database.Execute(sql));
    }
}

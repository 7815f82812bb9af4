using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Collections;

public sealed class CollectionGrainTests(VaultCluster cluster) : IClassFixture<VaultCluster>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private TestDatabase Database => cluster.Database;

    [Fact]
    public async Task What_is_added_is_still_there_when_the_grain_has_forgotten()
    {
        var owner = await Database.NewTrader();
        var full = Accepted(await cluster.Vault(owner).Add(Sample.NewAdd(Sample.Full), None));
        var plain = Accepted(await cluster.Vault(owner).Add(Sample.NewAdd(), None));
        var before = Accepted(await cluster.Vault(owner).List(new PokemonQuery(), None));

        await cluster.ForgetAll();
        var after = Accepted(await cluster.Vault(owner).List(new PokemonQuery(), None));

        Assert.Equal([full, plain], before.Items);
        Assert.Equal(before, after);
        Assert.Equal((0, 1, "Spärky ⚡"), (plain.Box, plain.Slot, full.Nickname));
    }

    [Fact]
    public async Task A_command_sent_many_times_at_once_has_one_effect_and_one_answer()
    {
        var owner = await Database.NewTrader();
        var command = Sample.NewAdd();

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => cluster.Vault(owner).Add(command, None)));

        Assert.Single(replies.Distinct());
        await Database.AssertCounted(owner, 1);
    }

    [Fact]
    public async Task A_refusal_is_kept_although_it_would_be_accepted_later()
    {
        var owner = await Database.NewTrader();
        var pokemon = Accepted(await cluster.Vault(owner).Add(Sample.NewAdd(), None));
        await Database.Lock(pokemon.Id, await Database.NewTrade(owner), version: 1);
        var command = Edit(pokemon, new PokemonInput { Level = 50 });

        var first = await cluster.Vault(owner).Edit(command, None);
        await Database.Free(pokemon.Id);
        var repeated = await cluster.Vault(owner).Edit(command, None);
        var again = await cluster.Vault(owner).Edit(command with { CommandId = Sample.NewCommand() }, None);

        Assert.Equal(RefusalCode.InTrade, first.Refusal!.Code);
        Assert.Equal(first, repeated);
        Assert.Equal((2, 50), (Accepted(again).Version, Accepted(again).Level));
    }

    [Fact]
    public async Task A_repeated_edit_gets_its_first_answer_although_the_pokemon_has_moved_on()
    {
        var owner = await Database.NewTrader();
        var pokemon = Accepted(await cluster.Vault(owner).Add(Sample.NewAdd(), None));
        var command = Edit(pokemon, new PokemonInput { Level = 50 });
        var first = await cluster.Vault(owner).Edit(command, None);
        await cluster.Vault(owner).Edit(Edit(Accepted(first), new PokemonInput { Level = 51 }), None);

        Assert.Equal(first, await cluster.Vault(owner).Edit(command, None));
        Assert.Equal(RefusalCode.IdempotencyKeyReused, (await cluster.Vault(owner).Edit(command with { Version = 3 }, None)).Refusal!.Code);
        Assert.Equal(51, Accepted(await cluster.Vault(owner).Get(pokemon.Id, None)).Level);
    }

    [Fact]
    public async Task A_repeated_delete_is_done_once()
    {
        var owner = await Database.NewTrader();
        var pokemon = Accepted(await cluster.Vault(owner).Add(Sample.NewAdd(), None));
        var command = new DeletePokemon { CommandId = Sample.NewCommand(), Id = pokemon.Id, Version = 1 };

        var replies = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => cluster.Vault(owner).Delete(command, None)));

        Assert.All(replies, reply => Assert.True(reply.IsAccepted));
        Assert.Equal(RefusalCode.NotFound, (await cluster.Vault(owner).Get(pokemon.Id, None)).Refusal!.Code);
        await Database.AssertCounted(owner, 0);
    }

    [Fact]
    public async Task The_vault_is_full_at_its_limit_and_has_room_again_after_a_delete()
    {
        var owner = await Database.NewTrader();
        var replies = await Task.WhenAll(Enumerable.Range(0, VaultCluster.VaultLimit + 5).Select(_ => cluster.Vault(owner).Add(Sample.NewAdd(), None)));

        Assert.Equal(5, replies.Count(reply => reply.Refusal?.Code is RefusalCode.VaultFull));
        await Database.AssertCounted(owner, VaultCluster.VaultLimit);
        var gone = replies.Select(reply => reply.Value).OfType<PokemonView>().Single(pokemon => pokemon.Slot == 4);
        await cluster.Vault(owner).Delete(new DeletePokemon { CommandId = Sample.NewCommand(), Id = gone.Id, Version = 1 }, None);
        Assert.Equal(4, Accepted(await cluster.Vault(owner).Add(Sample.NewAdd(), None)).Slot);
    }

    [Fact]
    public async Task A_change_that_nobody_told_the_grain_of_is_seen_before_it_refuses()
    {
        var owner = await Database.NewTrader();
        var pokemon = Accepted(await cluster.Vault(owner).Add(Sample.NewAdd(), None));
        await Database.Execute("UPDATE pokemon SET version = 2, level = 60 WHERE id = $1", pokemon.Id.Value);
        await Database.Execute("UPDATE trader SET vault_seq = vault_seq + 1 WHERE id = $1", owner.Value);

        var late = await cluster.Vault(owner).Edit(Edit(pokemon, new PokemonInput { Shiny = true }), None);
        var edited = await cluster.Vault(owner).Edit(Edit(pokemon with { Version = 2 }, new PokemonInput { Shiny = true }), None);

        Assert.Equal(RefusalCode.StaleVersion, late.Refusal!.Code);
        Assert.Equal((3, 60, true), (Accepted(edited).Version, Accepted(edited).Level, Accepted(edited).Shiny));
    }

    [Fact]
    public async Task A_write_that_waits_too_long_is_unknown_and_the_same_command_again_finds_out()
    {
        var owner = await Database.NewTrader();
        await cluster.Vault(owner).Add(Sample.NewAdd(), None);
        var command = Sample.NewAdd();
        Reply<PokemonView> blocked;
        await using (var connection = await Database.Source.OpenConnectionAsync())
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await using var locking = new Npgsql.NpgsqlCommand("SELECT 1 FROM trader WHERE id = $1 FOR NO KEY UPDATE", connection, transaction) { Parameters = { new() { Value = owner.Value } } };
            await locking.ExecuteScalarAsync();
            blocked = await cluster.Vault(owner).Add(command, None);
        }

        Assert.True(blocked.IsUnknown);
        Assert.Equal(1, Accepted(await cluster.Vault(owner).Add(command, None)).Slot);
        await Database.AssertCounted(owner, 2);
    }

    [Fact]
    public async Task Hiding_the_vault_shows_at_once()
    {
        var owner = await Database.NewTrader();
        var pokemon = Accepted(await cluster.Vault(owner).Add(Sample.NewAdd(Sample.Pikachu with { Notes = "mine", Tags = ["gift"] }), None));
        var open = Accepted(await cluster.Vault(owner).ListPublic(new PokemonQuery(), None));

        await Database.Execute("UPDATE trader SET vault_visibility = 2 WHERE id = $1", owner.Value);

        Assert.Equal(pokemon with { Notes = null, Tags = null }, Assert.Single(open.Items));
        Assert.Empty(Accepted(await cluster.Vault(owner).ListPublic(new PokemonQuery(), None)).Items);
        Assert.Equal(RefusalCode.NotFound, (await cluster.Traded(owner).Show([pokemon.Id], [], None)).Refusal!.Code);
        Assert.Empty(await cluster.Traded(owner).LookAgain([pokemon.Id], None));
    }

    [Fact]
    public async Task What_is_not_valid_is_refused_with_its_fields_and_nothing_is_kept()
    {
        var owner = await Database.NewTrader();
        var command = Sample.NewAdd(Sample.Pikachu with { Level = 101, Ivs = new StatsInput { Atk = 32 } });

        var refused = await cluster.Vault(owner).Add(command, None);
        var mended = await cluster.Vault(owner).Add(command with { Pokemon = Sample.Pikachu }, None);

        Assert.Equal(["level", "ivs.atk"], refused.Refusal!.Problems.Select(problem => problem.Field));
        Assert.True(mended.IsAccepted);
    }

    [Fact]
    public async Task A_trade_reserves_locks_and_settles()
    {
        var (giver, taker) = (await Database.NewTrader(), await Database.NewTrader());
        var pokemon = Accepted(await cluster.Vault(giver).Add(Sample.NewAdd(Sample.Pikachu with { Notes = "mine" }), None));
        await cluster.Vault(taker).Add(Sample.NewAdd(), None);
        var (trade, other) = (await Database.NewTrade(giver), new TradeId(Guid.CreateVersion7()));
        var request = new ReservePokemon { Trade = trade, Ids = [pokemon.Id], Seen = [new SeenVersion(pokemon.Id, 1)] };

        var reserved = await cluster.Traded(giver).Reserve(request, None);
        var refused = await cluster.Traded(giver).Reserve(request with { Trade = other }, None);
        var places = await cluster.Traded(taker).OfferPlaces(trade, 2, None);

        Assert.Equal(pokemon with { Notes = null, Tags = null }, Assert.Single(Accepted(reserved)).Pokemon);
        Assert.Equal(RefusalCode.InTrade, refused.Refusal!.Code);
        Assert.Equal([1, 2], places);
        Assert.Equal(3, Accepted(await cluster.Vault(taker).Add(Sample.NewAdd(), None)).Slot);

        await Database.Execute("UPDATE pokemon SET owner_id = $2, version = 2, place = 1, for_trade = false, notes = NULL WHERE id = $1", pokemon.Id.Value, taker.Value);
        await Database.Execute("UPDATE trader SET vault_seq = vault_seq + 1, live_count = live_count + CASE id WHEN $1 THEN -1 ELSE 1 END WHERE id IN ($1, $2)", giver.Value, taker.Value);
        var arrived = pokemon with { OwnerId = taker, Version = 2, Slot = 1, ForTrade = false, Notes = null };
        await cluster.Traded(giver).Settled(new CollectionSettled { Trade = trade, VaultSequence = 2, Left = [pokemon.Id] });
        await cluster.Traded(taker).Settled(new CollectionSettled
        {
            Trade = trade,
            VaultSequence = 3,
            Arrived = [Accepted(reserved)[0] with { Pokemon = arrived with { Tags = null }, Transfers = 1 }],
        });

        Assert.Empty(Accepted(await cluster.Vault(giver).List(new PokemonQuery(), None)).Items);
        var seen = Accepted(await cluster.Vault(taker).Get(pokemon.Id, None));
        await cluster.ForgetAll();
        Assert.Equal(arrived with { Tags = [] }, seen);
        Assert.Equal(seen, Accepted(await cluster.Vault(taker).Get(pokemon.Id, None)));
    }

    [Fact]
    public async Task A_trader_that_does_not_exist_has_nothing_and_gets_nothing()
    {
        var nobody = new UserId(Guid.CreateVersion7());

        Assert.Empty(Accepted(await cluster.Vault(nobody).List(new PokemonQuery(), None)).Items);
        Assert.Equal(RefusalCode.AccountInactive, (await cluster.Vault(nobody).Add(Sample.NewAdd(), None)).Refusal!.Code);
    }

    [Fact]
    public async Task A_suspended_trader_adds_nothing_from_the_moment_of_the_suspension()
    {
        var owner = await Database.NewTrader();
        await cluster.Vault(owner).Add(Sample.NewAdd(), None);

        await Database.Execute("UPDATE trader SET state = 2 WHERE id = $1", owner.Value);

        Assert.Equal(RefusalCode.AccountInactive, (await cluster.Vault(owner).Add(Sample.NewAdd(), None)).Refusal!.Code);
        await Database.AssertCounted(owner, 1);
    }

    private static EditPokemon Edit(PokemonView pokemon, PokemonInput changes) =>
        new() { CommandId = Sample.NewCommand(), Id = pokemon.Id, Version = pokemon.Version, Changes = changes };

    private static T Accepted<T>(Reply<T> reply) where T : notnull
    {
        Assert.True(reply.IsAccepted, reply.Refusal?.ToString() ?? "unknown");
        return reply.Value;
    }
}

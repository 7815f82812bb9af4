using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Grains.Receipts;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Collections;

public sealed class CollectionStoreTests(TestStores stores)
{
    [Theory]
    [InlineData(PostgresVersion.Oldest)]
    [InlineData(PostgresVersion.Newest)]
    [Trait("Rule", "C-LIMIT")]
    public async Task Adds_at_once_at_the_limit_never_exceed_it(PostgresVersion version)
    {
        await using var database = await stores.FreshDatabase(version);
        var (store, owner) = (new CollectionStore(database.Source), await database.NewTrader());

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(place => store.Add(owner, Sample.NewAdd(), place, limit: 10)));

        Assert.Equal(Enumerable.Range(1, 10).Select(number => (long)number), outcomes.OfType<WriteOutcome.Written>().Select(written => written.Sequence).Order());
        Assert.Equal(30, outcomes.OfType<WriteOutcome.Overtaken>().Count());
        await database.AssertCounted(owner, 10);
        Assert.Equal(10, await database.One<long>("SELECT count(*) FROM receipt"));
    }

    [Theory]
    [InlineData(PostgresVersion.Oldest)]
    [InlineData(PostgresVersion.Newest)]
    [Trait("Rule", "G-RECEIPT")]
    public async Task The_same_command_many_times_at_once_has_one_effect_and_one_answer(PostgresVersion version)
    {
        await using var database = await stores.FreshDatabase(version);
        var (store, owner) = (new CollectionStore(database.Source), await database.NewTrader());
        var command = Sample.NewAdd();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(place => store.Add(owner, command, place)));

        Assert.Single(outcomes.OfType<WriteOutcome.Written>());
        var answers = outcomes.OfType<WriteOutcome.Known>().Select(known => Assert.IsType<ReceiptVerdict.Repeated>(known.Verdict).AnswerJson).ToList();
        Assert.Equal(19, answers.Count);
        Assert.Single(answers.Distinct());
        await database.AssertCounted(owner, 1);
    }

    [Fact]
    [Trait("Rule", "G-RECEIPT")]
    public async Task Other_content_under_the_same_key_is_refused()
    {
        await using var database = await stores.FreshDatabase();
        var (store, owner) = (new CollectionStore(database.Source), await database.NewTrader());
        var command = Sample.NewAdd();
        await store.Add(owner, command, place: 0);

        var outcome = await store.Add(owner, command with { Pokemon = Sample.Full }, place: 1);

        var reply = Assert.IsType<WriteOutcome.Known>(outcome).Verdict.Answer<PokemonView>()!;
        Assert.Equal(RefusalCode.IdempotencyKeyReused, reply.Refusal!.Code);
        await database.AssertCounted(owner, 1);
    }

    [Fact]
    public async Task The_same_key_of_another_trader_is_another_command()
    {
        await using var database = await stores.FreshDatabase();
        var store = new CollectionStore(database.Source);
        var (first, second, command) = (await database.NewTrader(), await database.NewTrader(), Sample.NewAdd());

        Assert.IsType<WriteOutcome.Written>(await store.Add(first, command, place: 0));
        Assert.IsType<WriteOutcome.Written>(await store.Add(second, command, place: 0));
    }

    [Theory]
    [InlineData(PostgresVersion.Oldest)]
    [InlineData(PostgresVersion.Newest)]
    public async Task A_pokemon_reads_back_as_it_was_written(PostgresVersion version)
    {
        await using var database = await stores.FreshDatabase(version);
        var (store, owner) = (new CollectionStore(database.Source), await database.NewTrader());
        var (full, plain) = (Sample.NewAdd(Sample.Full), Sample.NewAdd());

        await store.Add(owner, full, place: 3);
        await store.Add(owner, plain, place: 0);
        var vault = await store.Load(owner, CancellationToken.None);

        Assert.Equal((2, true), (vault.Sequence, vault.IsPublic));
        Assert.Equal(
            [Sample.Pokemon(owner, plain.CommandId, 0), Sample.Pokemon(owner, full.CommandId, 3, Sample.Full)],
            vault.Pokemon.Values.OrderBy(pokemon => pokemon.Place));
    }

    [Fact]
    public async Task An_edit_writes_every_column_back()
    {
        await using var database = await stores.FreshDatabase();
        var (store, owner, command) = (new CollectionStore(database.Source), await database.NewTrader(), Sample.NewAdd());
        await store.Add(owner, command, place: 0);
        var after = Sample.Pokemon(owner, command.CommandId, 0, Sample.Full) with { Version = 2 };

        var outcome = await store.Edit(owner, new VaultEvent.Edited(after, SeenVersion: 1), NewReceipt(owner));

        Assert.Equal(new WriteOutcome.Written(2), outcome);
        Assert.Equal(after, Assert.Single((await store.Load(owner, CancellationToken.None)).Pokemon.Values));
    }

    [Theory]
    [InlineData(PostgresVersion.Oldest)]
    [InlineData(PostgresVersion.Newest)]
    public async Task Of_an_edit_a_delete_and_a_lock_at_once_exactly_one_wins(PostgresVersion version)
    {
        await using var database = await stores.FreshDatabase(version);
        var (store, owner) = (new CollectionStore(database.Source), await database.NewTrader());
        var trade = await database.NewTrade(owner);
        for (var round = 0; round < 20; round++)
        {
            var command = Sample.NewAdd();
            await store.Add(owner, command, place: round);
            var pokemon = Sample.Pokemon(owner, command.CommandId, round);

            var locking = database.Lock(pokemon.Id, trade, version: 1);
            var editing = store.Edit(owner, new VaultEvent.Edited(pokemon with { Version = 2 }, SeenVersion: 1), NewReceipt(owner));
            var deleting = store.Delete(owner, new VaultEvent.Trashed(pokemon.Id, SeenVersion: 1), DateTimeOffset.UnixEpoch, NewReceipt(owner));

            var won = await locking;
            won += await editing is WriteOutcome.Written ? 1 : 0;
            won += await deleting is WriteOutcome.Written ? 1 : 0;
            Assert.Equal(1, won);
        }

        var live = await database.One<long>("SELECT count(*) FROM pokemon WHERE deleted_at IS NULL");
        await database.AssertCounted(owner, (int)live);
        Assert.Equal(await database.One<long>("SELECT count(*) FROM receipt"), await database.One<long>("SELECT vault_seq FROM trader"));
    }

    [Fact]
    public async Task Of_many_edits_of_one_version_at_once_exactly_one_wins()
    {
        await using var database = await stores.FreshDatabase();
        var (store, owner, command) = (new CollectionStore(database.Source), await database.NewTrader(), Sample.NewAdd());
        await store.Add(owner, command, place: 0);
        var after = Sample.Pokemon(owner, command.CommandId, 0) with { Version = 2 };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => store.Edit(owner, new VaultEvent.Edited(after, SeenVersion: 1), NewReceipt(owner))));

        Assert.Single(outcomes.OfType<WriteOutcome.Written>());
        Assert.Equal(2, await database.One<int>("SELECT version FROM pokemon"));
        Assert.Equal(2, await database.One<long>("SELECT vault_seq FROM trader"));
    }

    /// <summary>Notes give no new version, so the receipt alone keeps the second one out.</summary>
    [Fact]
    public async Task A_change_of_notes_sent_many_times_at_once_is_made_once()
    {
        await using var database = await stores.FreshDatabase();
        var (store, owner, command) = (new CollectionStore(database.Source), await database.NewTrader(), Sample.NewAdd());
        await store.Add(owner, command, place: 0);
        var (noted, receipt) = (Sample.Pokemon(owner, command.CommandId, 0, Sample.Pikachu with { Notes = "mine" }), NewReceipt(owner));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => store.Edit(owner, new VaultEvent.Edited(noted, SeenVersion: 1), receipt)));

        Assert.Single(outcomes.OfType<WriteOutcome.Written>());
        Assert.Equal(9, outcomes.OfType<WriteOutcome.Known>().Count(known => known.Verdict is ReceiptVerdict.Repeated));
        Assert.Equal(2, await database.One<long>("SELECT vault_seq FROM trader"));
    }

    [Fact]
    public async Task A_guard_that_falls_short_leaves_nothing_behind()
    {
        await using var database = await stores.FreshDatabase();
        var (store, owner, command) = (new CollectionStore(database.Source), await database.NewTrader(), Sample.NewAdd());
        await store.Add(owner, command, place: 0);
        var pokemon = Sample.Pokemon(owner, command.CommandId, 0) with { Version = 3 };

        var stale = await store.Edit(owner, new VaultEvent.Edited(pokemon, SeenVersion: 2), NewReceipt(owner));
        var foreign = await store.Delete(await database.NewTrader(), new VaultEvent.Trashed(pokemon.Id, SeenVersion: 1), DateTimeOffset.UnixEpoch, NewReceipt(owner));
        var samePlace = await store.Add(owner, Sample.NewAdd(), place: 0);
        var nobody = await store.Add(new UserId(Guid.CreateVersion7()), Sample.NewAdd(), place: 0);

        Assert.All([stale, foreign, samePlace, nobody], outcome => Assert.IsType<WriteOutcome.Overtaken>(outcome));
        Assert.Equal([1L, 0L], await database.Query<long>("SELECT vault_seq FROM trader ORDER BY vault_seq DESC"));
        Assert.Equal(1, await database.One<long>("SELECT count(*) FROM receipt"));
    }

    [Fact]
    public async Task What_is_deleted_is_in_the_trash_and_its_place_is_free()
    {
        await using var database = await stores.FreshDatabase();
        var (store, owner, command) = (new CollectionStore(database.Source), await database.NewTrader(), Sample.NewAdd());
        await store.Add(owner, command, place: 0);
        var pokemon = Sample.Pokemon(owner, command.CommandId, 0);

        await store.Delete(owner, new VaultEvent.Trashed(pokemon.Id, SeenVersion: 1), DateTimeOffset.UnixEpoch, NewReceipt(owner));

        await database.AssertCounted(owner, 0);
        Assert.Equal(pokemon.Id.Value, await database.One<Guid>("SELECT id FROM pokemon WHERE deleted_at = 'epoch' AND place IS NULL"));
        Assert.IsType<WriteOutcome.Written>(await store.Add(owner, Sample.NewAdd(), place: 0));
    }

    [Fact]
    public async Task A_look_tells_sequence_visibility_locks_and_whether_a_command_is_known()
    {
        await using var database = await stores.FreshDatabase();
        var (store, owner, command) = (new CollectionStore(database.Source), await database.NewTrader(), Sample.NewAdd());
        var trade = await database.NewTrade(owner);
        await store.Add(owner, command, place: 0);
        await store.Add(owner, Sample.NewAdd(), place: 1);
        var pokemon = Sample.Pokemon(owner, command.CommandId, 0);
        await database.Lock(pokemon.Id, trade, version: 1);
        await database.Execute("UPDATE trader SET vault_visibility = 2");

        var look = await store.Look(owner, Receipt.Of(owner, command.CommandId, command, Reply<Done>.Accepted(Done.Instance)), CancellationToken.None);
        var nobody = await store.Look(new UserId(Guid.CreateVersion7()), command: null, CancellationToken.None);

        Assert.Equal((2, false), (look.Sequence, look.IsPublic));
        Assert.Equal(KeyValuePair.Create(pokemon.Id, trade), Assert.Single(look.Locks));
        Assert.IsType<ReceiptVerdict.Repeated>(look.Command);
        Assert.Equal((-1, false), (nobody.Sequence, nobody.IsPublic));
    }

    [Fact]
    public async Task Many_vaults_are_looked_at_at_once_and_told_in_the_order_asked_for()
    {
        await using var database = await stores.FreshDatabase();
        var (store, full, empty, nobody) = (new CollectionStore(database.Source), await database.NewTrader(), await database.NewTrader(), new UserId(Guid.CreateVersion7()));
        var trade = await database.NewTrade(full);
        var commands = Enumerable.Range(0, 3).Select(_ => Sample.NewAdd()).ToList();
        for (var place = 0; place < commands.Count; place++) await store.Add(full, commands[place], place);
        var locked = commands.Take(2).Select(command => Sample.Pokemon(full, command.CommandId, 0).Id).ToList();
        foreach (var id in locked) await database.Lock(id, trade, version: 1);

        var looks = await store.Look([nobody, full, empty], CancellationToken.None);

        Assert.Equal([(-1, false), (3, true), (0, true)], looks.Select(look => (look.Sequence, look.IsActive)));
        Assert.Equal([0, 2, 0], looks.Select(look => look.Locks.Count));
        Assert.All(locked, id => Assert.Equal(trade, looks[1].Locks[id]));
        foreach (var (owner, look) in new[] { nobody, full, empty }.Zip(looks)) Assert.True(look.Shows(await store.Load(owner, CancellationToken.None)));
    }

    private static Receipt NewReceipt(UserId owner)
    {
        var id = Sample.NewCommand();
        return Receipt.Of(owner, id, id, Reply<Done>.Accepted(Done.Instance));
    }
}

using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Grains.Receipts;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Collections;

/// <summary>Changes of many, on the rows.</summary>
public sealed class KeepingStoreTests(TestStores stores)
{
    private const int Limit = 1_000;

    [Theory]
    [InlineData(PostgresVersion.Oldest)]
    [InlineData(PostgresVersion.Newest)]
    [Trait("Rule", "C-BULK")]
    public async Task All_kinds_of_change_in_one_transaction_read_back_as_memory_has_them(PostgresVersion version)
    {
        await using var database = await stores.FreshDatabase(version);
        var (store, vault) = await Filled(database, 6);
        var pokemon = vault.Pokemon.Values.OrderBy(one => one.Place).ToArray();
        var gone = Event(vault) with { Gone = [pokemon[5]] };
        vault = await Written(store, vault, gone);

        var changed = Event(vault) with
        {
            Altered =
            [
                // Two that swap, a lock, tags that need quoting, and a whole Pokémon.
                new Alteration(pokemon[0], pokemon[0] with { Place = 1 }),
                new Alteration(pokemon[1], pokemon[1] with { Place = 0, Version = 2, OwnLock = OwnLock.Shut, Own = pokemon[1].Own with { Favourite = true } }),
                new Alteration(pokemon[2], pokemon[2] with { Version = 2, OwnLock = new OwnLock { OpensAt = Far }, Own = pokemon[2].Own with { Tags = ["{a}", "\"b\", c", "é🙂"], ForTrade = false } }),
                new Alteration(pokemon[3], pokemon[3] with { Version = 2, Sheet = Sample.Pokemon(vault.Owner, default, 0, Sample.Full).Sheet, Own = pokemon[3].Own with { Notes = "n" } }),
            ],
            Gone = [pokemon[4]],
            Restored = [pokemon[5] with { Place = 99 }],
            Boxes = new Boxes { Kept = [new Box(3, "Ä"), new Box(0, null)] },
        };
        var after = await Written(store, vault, changed);

        var read = await store.Load(vault.Owner, CancellationToken.None);
        Assert.Equal(after.Pokemon.Values.OrderBy(one => one.Place), read.Pokemon.Values.OrderBy(one => one.Place));
        Assert.Equal((after.Boxes, after.Sequence), (read.Boxes, read.Sequence));
        await database.AssertCounted(vault.Owner, 5);
        Assert.Equal([pokemon[4] with { Place = OwnedPokemon.Nowhere }], await store.Trashed(vault.Owner, [pokemon[4].Id, pokemon[5].Id], CancellationToken.None));
    }

    [Theory]
    [InlineData(PostgresVersion.Oldest)]
    [InlineData(PostgresVersion.Newest)]
    public async Task A_change_decided_on_a_vault_that_has_moved_on_changes_nothing(PostgresVersion version)
    {
        await using var database = await stores.FreshDatabase(version);
        var (store, vault) = await Filled(database, 2);
        var change = Event(vault) with { Gone = [vault.Pokemon.Values.First()] };
        await Written(store, vault, change);

        Assert.IsType<WriteOutcome.Overtaken>(await Write(store, vault, Event(vault) with { Gone = [vault.Pokemon.Values.Last()] }));
        await database.AssertCounted(vault.Owner, 1);
    }

    [Theory]
    [InlineData("trade")]
    [InlineData("version")]
    [InlineData("trash")]
    [InlineData("owner")]
    public async Task One_row_that_is_not_as_it_was_rolls_all_back(string race)
    {
        await using var database = await stores.FreshDatabase();
        var (store, vault) = await Filled(database, 3);
        var raced = vault.Pokemon.Values.OrderBy(one => one.Place).Last();
        await Race(database, vault.Owner, raced.Id, race);
        var before = await database.Query<string>("SELECT (id, version, place, tags, deleted_at)::text FROM pokemon ORDER BY id");

        var tagged = vault.Pokemon.Values.Select(one => new Alteration(one, one with { Own = one.Own with { Tags = ["x"] } })).ToValueList();

        Assert.IsType<WriteOutcome.Overtaken>(await Write(store, vault, Event(vault) with { Altered = tagged, Logged = Log }));
        Assert.IsType<WriteOutcome.Overtaken>(await Write(store, vault, Event(vault) with { Gone = vault.Pokemon.Values.ToValueList() }));
        Assert.Equal(before, await database.Query<string>("SELECT (id, version, place, tags, deleted_at)::text FROM pokemon ORDER BY id"));
        Assert.Equal(0, await database.One<long>("SELECT count(*) FROM vault_change"));
    }

    [Fact]
    [Trait("Rule", "C-TRASH")]
    public async Task Restoring_never_exceeds_the_limit_and_needs_an_active_trader()
    {
        await using var database = await stores.FreshDatabase();
        var (store, vault) = await Filled(database, 3);
        var gone = vault.Pokemon.Values.Take(2).ToValueList();
        vault = await Written(store, vault, Event(vault) with { Gone = gone });
        var restore = Event(vault) with { Restored = gone };

        Assert.IsType<WriteOutcome.Overtaken>(await Write(store, vault, restore, limit: 2));
        await database.Execute("UPDATE trader SET state = 2");
        Assert.IsType<WriteOutcome.Overtaken>(await Write(store, vault, restore));
        await database.Execute("UPDATE trader SET state = 1");
        Assert.IsType<WriteOutcome.Written>(await Write(store, vault, restore, limit: 3));
        await database.AssertCounted(vault.Owner, 3);
    }

    [Fact]
    [Trait("Rule", "C-UNDO")]
    public async Task Of_many_undos_of_a_change_at_once_one_happens()
    {
        await using var database = await stores.FreshDatabase();
        var (store, vault) = await Filled(database, 1);
        var (one, command) = (vault.Pokemon.Values.Single(), Sample.NewCommand());
        vault = await Written(store, vault, Event(vault) with { Altered = [new(one, one with { Place = 7 })], Logged = Log }, command);
        var change = VaultChange.IdOf(vault.Owner, command);
        var undo = Event(vault) with { Altered = [new(one with { Place = 7 }, one)], Logged = Log with { Kind = ChangeKind.Undone, Undoes = change } };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Write(store, vault, undo)));

        Assert.Single(outcomes.OfType<WriteOutcome.Written>());
        Assert.True((await store.FindChange(vault.Owner, change, CancellationToken.None))!.IsUndone);
        // The same once more, decided on the vault as it is now: only the mark is in the way.
        var again = Event(vault.Evolve(undo, 3)) with { Altered = [new(one, one with { Place = 8 })], Logged = undo.Logged };
        Assert.IsType<WriteOutcome.Overtaken>(await Write(store, vault, again));
    }

    [Fact]
    [Trait("Rule", "C-CHANGES")]
    public async Task A_change_is_found_by_its_owner_alone()
    {
        await using var database = await stores.FreshDatabase();
        var (store, vault) = await Filled(database, 1);
        var (one, command) = (vault.Pokemon.Values.Single(), Sample.NewCommand());
        await Written(store, vault, Event(vault) with { Gone = [one], Logged = new VaultChange(ChangeKind.Deleted, [FieldDifference.Went(one)]) }, command);
        var id = VaultChange.IdOf(vault.Owner, command);

        var found = await store.FindChange(vault.Owner, id, CancellationToken.None);

        Assert.Equal((ChangeKind.Deleted, false), (found!.Change.Kind, found.IsUndone));
        Assert.Equal(FieldDifference.Went(one), Assert.Single(found.Change.Items));
        Assert.Null(await store.FindChange(await database.NewTrader(), id, CancellationToken.None));
    }

    private static DateTimeOffset Far { get; } = new(2099, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);

    private static VaultChange Log { get; } = new(ChangeKind.Moved, []);

    private static async Task Race(TestDatabase database, UserId owner, PokemonId pokemon, string race)
    {
        switch (race)
        {
            case "trade":
                Assert.Equal(1, await database.Lock(pokemon, await database.NewTrade(owner), version: 1));
                break;
            case "version":
                await database.Execute("UPDATE pokemon SET version = 2 WHERE id = $1", pokemon.Value);
                break;
            case "trash":
                await database.Execute("UPDATE pokemon SET deleted_at = now(), place = NULL WHERE id = $1", pokemon.Value);
                break;
            default:
                await database.Execute("UPDATE pokemon SET owner_id = $2 WHERE id = $1", pokemon.Value, (await database.NewTrader()).Value);
                break;
        }
    }

    private static async Task<(CollectionStore Store, Vault Vault)> Filled(TestDatabase database, int count)
    {
        var (store, owner) = (new CollectionStore(database.Source), await database.NewTrader());
        for (var place = 0; place < count; place++)
            Assert.IsType<WriteOutcome.Written>(await store.Add(owner, Sample.NewAdd(), place));
        return (store, await store.Load(owner, CancellationToken.None));
    }

    private static VaultEvent.Changed Event(Vault vault) => new() { SeenSequence = vault.Sequence };

    private static async Task<Vault> Written(CollectionStore store, Vault vault, VaultEvent.Changed changed, CommandId? command = null) =>
        vault.Evolve(changed, Assert.IsType<WriteOutcome.Written>(await Write(store, vault, changed, Limit, command)).Sequence);

    private static Task<WriteOutcome> Write(CollectionStore store, Vault vault, VaultEvent.Changed changed, int limit = Limit, CommandId? command = null)
    {
        var id = command ?? Sample.NewCommand();
        return store.Change(vault.Owner, changed, limit, DateTimeOffset.UnixEpoch, Receipt.Of(vault.Owner, id, "change", Reply<Done>.Accepted(Done.Instance)));
    }
}

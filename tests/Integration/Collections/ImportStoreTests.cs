using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Grains.Receipts;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Collections;

[Trait("Rule", "C-IMPORT")]
public sealed class ImportStoreTests(TestStores stores)
{
    [Theory]
    [InlineData(PostgresVersion.Oldest)]
    [InlineData(PostgresVersion.Newest)]
    public async Task Imported_rows_read_back_as_they_were_written(PostgresVersion version)
    {
        await using var database = await stores.FreshDatabase(version);
        var (store, owner) = (new CollectionStore(database.Source), await database.NewTrader());
        var import = Import(owner, [Sample.Full, Sample.Pikachu, Sample.Full with { Nickname = "\"\\'{}, |", Tags = ["a\"b\\c", "{}", "NULL"], Moves = [] }]);

        var outcome = await store.Import(owner, import.Event, limit: 1_000, import.Receipt);
        var vault = await store.Load(owner, CancellationToken.None);

        Assert.Equal(new WriteOutcome.Written(1), outcome);
        Assert.Equal(import.Event.Pokemon, vault.Pokemon.Values.OrderBy(pokemon => pokemon.Place));
        await database.AssertCounted(owner, 3);
        Assert.Equal(2, await database.One<int>("SELECT DISTINCT imported_from::int FROM pokemon"));
        Assert.Equal(import.Event.Logged, (await store.FindChange(owner, VaultChange.IdOf(owner, import.Receipt.CommandId), CancellationToken.None))!.Change with
        {
            Items = import.Event.Logged.Items,
        });
    }

    [Theory]
    [InlineData(PostgresVersion.Oldest)]
    [InlineData(PostgresVersion.Newest)]
    [Trait("Rule", "C-LIMIT")]
    public async Task Imports_at_once_at_the_limit_come_in_whole_or_not_at_all(PostgresVersion version)
    {
        await using var database = await stores.FreshDatabase(version);
        var (store, owner) = (new CollectionStore(database.Source), await database.NewTrader());

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(turn =>
        {
            var import = Import(owner, [.. Enumerable.Repeat(Sample.Pikachu, 7)], firstPlace: turn * 7);
            return store.Import(owner, import.Event, limit: 30, import.Receipt);
        }));

        Assert.Equal([1L, 2L, 3L, 4L], outcomes.OfType<WriteOutcome.Written>().Select(written => written.Sequence).Order());
        Assert.Equal(6, outcomes.OfType<WriteOutcome.Overtaken>().Count());
        await database.AssertCounted(owner, 28);
        Assert.Equal((4L, 4L), (await database.One<long>("SELECT count(*) FROM receipt"), await database.One<long>("SELECT count(*) FROM vault_change")));
    }

    [Fact]
    [Trait("Rule", "G-RECEIPT")]
    public async Task The_same_import_many_times_at_once_happens_once()
    {
        await using var database = await stores.FreshDatabase();
        var (store, owner) = (new CollectionStore(database.Source), await database.NewTrader());
        var import = Import(owner, [Sample.Pikachu, Sample.Full]);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => store.Import(owner, import.Event, limit: 1_000, import.Receipt)));

        Assert.Single(outcomes.OfType<WriteOutcome.Written>());
        Assert.Equal(9, outcomes.OfType<WriteOutcome.Known>().Count(known => known.Verdict is ReceiptVerdict.Repeated));
        await database.AssertCounted(owner, 2);
    }

    [Fact]
    public async Task A_place_that_is_taken_and_an_account_that_is_not_active_leave_nothing_behind()
    {
        await using var database = await stores.FreshDatabase();
        var (store, owner, barred) = (new CollectionStore(database.Source), await database.NewTrader(), await database.NewTrader());
        await store.Add(owner, Sample.NewAdd(), place: 1);
        await database.Execute("UPDATE trader SET state = 2 WHERE id = $1", barred.Value);
        var (taken, refused) = (Import(owner, [Sample.Pikachu, Sample.Full]), Import(barred, [Sample.Pikachu]));

        Assert.IsType<WriteOutcome.Overtaken>(await store.Import(owner, taken.Event, limit: 1_000, taken.Receipt));
        Assert.IsType<WriteOutcome.Overtaken>(await store.Import(barred, refused.Event, limit: 1_000, refused.Receipt));
        await database.AssertCounted(owner, 1);
        Assert.Equal((1L, 0L), (await database.One<long>("SELECT count(*) FROM receipt"), await database.One<long>("SELECT count(*) FROM vault_change")));
    }

    private static (VaultEvent.Imported Event, Receipt Receipt) Import(UserId owner, ValueList<PokemonInput> inputs, int firstPlace = 0)
    {
        var command = new ImportPokemon { CommandId = Sample.NewCommand(), Format = SetFormat.Packed, Text = "" };
        var pokemon = inputs.Select((input, index) => Sample.Pokemon(owner, Sample.NewCommand(), firstPlace + index, input)).ToValueList();
        var happened = new VaultEvent.Imported(pokemon, command.Format, new VaultChange(ChangeKind.Imported, pokemon.Select(FieldDifference.Came).ToValueList()));
        return (happened, Receipt.Of(owner, command.CommandId, command, Reply<Done>.Accepted(Done.Instance)));
    }
}

using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Grains.Receipts;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Collections;

/// <summary>What an owner looks up of the trash and of changes, page by page.</summary>
public sealed class VaultQueriesTests(FreshDatabase fresh) : IClassFixture<FreshDatabase>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly VaultQueries queries = new(fresh.Source, Microsoft.Extensions.Options.Options.Create(new CollectionOptions()));

    [Fact]
    [Trait("Rule", "C-TRASH")]
    public async Task The_trash_is_read_page_by_page_newest_first()
    {
        var (store, owner, ids) = await Filled(5);
        foreach (var (at, id) in ids.Index())
            await store.Delete(owner, new VaultEvent.Trashed(id, 1), DateTimeOffset.UnixEpoch.AddDays(at == 2 ? 1 : at), Receipt(owner));

        var first = (await queries.Trash(owner, 3, null, None)).Value!;
        var second = (await queries.Trash(owner, 3, first.NextCursor, None)).Value!;

        ValueList<PokemonId> expected = [ids[4], ids[3], .. new[] { ids[1], ids[2] }.OrderBy(id => id.Value), ids[0]];
        Assert.Equal(expected, [.. first.Items.Concat(second.Items).Select(one => one.Id)]);
        Assert.Null(second.NextCursor);
        Assert.Equal(DateTimeOffset.UnixEpoch.AddDays(34), first.Items[0].ExpiresAt);
        Assert.Empty((await queries.Trash(await fresh.Database.NewTrader(), 3, null, None)).Value!.Items);
        Assert.Equal("cursor", Assert.Single((await queries.Trash(owner, 3, "eA", None)).Refusal!.Problems).Field);
    }

    [Fact]
    [Trait("Rule", "C-CHANGES")]
    public async Task Changes_are_read_page_by_page_by_who_made_them_and_never_by_a_later_owner()
    {
        var (store, owner, ids) = await Filled(1);
        var pokemon = (await store.Load(owner, None)).Pokemon.Values.Single();
        for (var version = 1; version <= 3; version++)
        {
            var after = pokemon with { Version = version + 1, Own = pokemon.Own with { Notes = $"secret {version}" } };
            var edited = new VaultEvent.Edited(after, version) { Logged = new VaultChange(ChangeKind.Edited, [FieldDifference.Between(pokemon, after)]) };
            Assert.IsType<WriteOutcome.Written>(await store.Edit(owner, edited, Receipt(owner)));
        }

        var first = (await queries.ChangesOf(owner, ids[0], 2, null, None)).Value!;
        var second = (await queries.ChangesOf(owner, ids[0], 2, first.NextCursor, None)).Value!;
        Assert.Equal(["secret 3", "secret 2", "secret 1"], first.Items.Concat(second.Items).Select(change => Assert.Single(change.Fields).After));
        Assert.Equal(3, (await queries.Changes(owner, 50, null, None)).Value!.Items.Count);

        var later = await fresh.Database.NewTrader();
        Assert.Equal(RefusalCode.NotFound, (await queries.ChangesOf(later, ids[0], 50, null, None)).Refusal!.Code);
        await fresh.Database.Execute("UPDATE pokemon SET owner_id = $2 WHERE id = $1", ids[0].Value, later.Value);
        Assert.Empty((await queries.ChangesOf(later, ids[0], 50, null, None)).Value!.Items);
        Assert.Equal(RefusalCode.NotFound, (await queries.ChangesOf(owner, ids[0], 50, null, None)).Refusal!.Code);
    }

    private async Task<(CollectionStore Store, UserId Owner, ValueList<PokemonId> Ids)> Filled(int count)
    {
        var (store, owner) = (new CollectionStore(fresh.Source), await fresh.Database.NewTrader());
        for (var place = 0; place < count; place++)
            await store.Add(owner, Sample.NewAdd(), place);
        var vault = await store.Load(owner, None);
        return (store, owner, vault.Pokemon.Values.OrderBy(one => one.Place).Select(one => one.Id).ToValueList());
    }

    private static Receipt Receipt(UserId owner) =>
        Grains.Receipts.Receipt.Of(owner, Sample.NewCommand(), "change", Reply<Done>.Accepted(Done.Instance));
}

using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Storage;

public sealed class OrleansStorageTests(TestStores stores)
{
    private static readonly byte[] First = [1];
    private static readonly byte[] Second = [2];

    [Theory]
    [InlineData(PostgresVersion.Oldest)]
    [InlineData(PostgresVersion.Newest)]
    public async Task Of_twenty_first_writes_at_once_exactly_one_wins(PostgresVersion version)
    {
        await using var database = await stores.FreshDatabase(version);
        var storage = new OrleansStatements(database);
        for (var round = 0; round < 20; round++)
        {
            var key = Guid.CreateVersion7();
            var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => storage.Write("user", key, null, null, [(byte)i])));

            Assert.Equal(1, Assert.Single(answers, answer => answer is not null));
            var (payload, stored) = Assert.Single(await storage.Read("user", key, null));
            Assert.Equal(1, stored);
            Assert.Equal(Array.FindIndex(answers, answer => answer is not null), Assert.Single(payload!));
        }
    }

    [Fact]
    public async Task Of_twenty_changes_of_one_version_at_once_exactly_one_wins()
    {
        await using var database = await stores.FreshDatabase();
        var storage = new OrleansStatements(database);
        var key = Guid.CreateVersion7();
        await storage.Write("user", key, null, null, First);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => storage.Write("user", key, null, 1, Second)));

        Assert.Equal(2, Assert.Single(answers, answer => answer is not null));
        Assert.Equal(2, Assert.Single(await storage.Read("user", key, null)).Version);
    }

    [Fact]
    public async Task A_write_of_another_version_changes_nothing()
    {
        await using var database = await stores.FreshDatabase();
        var storage = new OrleansStatements(database);
        var key = Guid.CreateVersion7();
        await storage.Write("user", key, null, null, First);

        Assert.Null(await storage.Write("user", key, null, 7, Second));
        Assert.Null(await storage.Write("user", key, null, null, Second));
        Assert.Null(await storage.Clear("user", key, null, 7));
        Assert.Null(await storage.Delete("user", key, null, 7));
        Assert.Null(await storage.Write("user", Guid.CreateVersion7(), null, 1, Second));

        var (payload, version) = Assert.Single(await storage.Read("user", key, null));
        Assert.Equal(First, payload);
        Assert.Equal(1, version);
    }

    [Fact]
    public async Task A_cleared_state_keeps_its_row_and_its_versions_rise_on()
    {
        await using var database = await stores.FreshDatabase();
        var storage = new OrleansStatements(database);
        var key = Guid.CreateVersion7();
        await storage.Write("user", key, null, null, First);

        Assert.Equal(2, await storage.Clear("user", key, null, 1));
        Assert.Equal((null, 2), Assert.Single(await storage.Read("user", key, null)));
        Assert.Null(await storage.Write("user", key, null, null, Second));
        Assert.Equal(3, await storage.Write("user", key, null, 2, Second));
    }

    [Fact]
    public async Task A_deleted_state_is_gone_and_can_be_written_anew()
    {
        await using var database = await stores.FreshDatabase();
        var storage = new OrleansStatements(database);
        var key = Guid.CreateVersion7();
        await storage.Write("user", key, null, null, First);

        Assert.Equal(2, await storage.Delete("user", key, null, 1));
        Assert.Empty(await storage.Read("user", key, null));
        Assert.Equal(1, await storage.Write("user", key, null, null, Second));
    }

    [Fact]
    public async Task States_differ_by_name_by_both_halves_of_the_key_and_by_extension()
    {
        await using var database = await stores.FreshDatabase();
        var storage = new OrleansStatements(database);
        var key = Guid.Parse("00000001-0002-0003-0405-060708090a0b");
        var otherHalf = Guid.Parse("00000001-0002-0003-0405-060708090a0c");
        (string State, Guid Key, string? Extension)[] all =
            [("user", key, null), ("settings", key, null), ("user", otherHalf, null), ("user", key, "a"), ("user", key, "b")];

        for (var i = 0; i < all.Length; i++) Assert.Equal(1, await storage.Write(all[i].State, all[i].Key, all[i].Extension, null, [(byte)i]));

        for (var i = 0; i < all.Length; i++)
            Assert.Equal([(byte)i], Assert.Single(await storage.Read(all[i].State, all[i].Key, all[i].Extension)).Payload!);
    }
}

using PokeTradeVault.Database;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Storage;

public sealed class MigrationTests(TestStores stores)
{
    private const string ObjectsOfOurs = """
        SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace
        UNION ALL SELECT proname::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        UNION ALL SELECT typname::text FROM pg_type WHERE typnamespace = 'public'::regnamespace
        """;

    [Theory]
    [InlineData(PostgresVersion.Oldest)]
    [InlineData(PostgresVersion.Newest)]
    public async Task The_schema_goes_up_and_down_to_nothing_and_up_again(PostgresVersion version)
    {
        await using var database = await stores.EmptyDatabase(version);
        var url = database.Settings.DatabaseUrl!;
        var before = await database.Query<string>(ObjectsOfOurs);

        await Migrator.Up(url);
        var first = await database.Query<string>(ObjectsOfOurs);
        await Migrator.Down(url, 0);
        var none = await database.Query<string>(ObjectsOfOurs);
        await Migrator.Up(url);
        var second = await database.Query<string>(ObjectsOfOurs);

        Assert.Empty(before);
        Assert.Contains("pokemon", first);
        Assert.Empty(none);
        Assert.Equal(first.Order(), second.Order());
        Assert.All(await Migrator.Status(url), step => Assert.True(step.Applied, step.Name));
    }

    [Fact]
    public async Task Each_step_alone_goes_back_and_forward()
    {
        await using var database = await stores.FreshDatabase();
        var url = database.Settings.DatabaseMigrationUrl!;
        var steps = (await Migrator.Status(url)).Select(step => step.Version).ToList();
        for (var count = steps.Count - 1; count >= 0; count--)
        {
            await Migrator.DownOne(url);
            Assert.Equal(steps.Take(count), (await Migrator.Status(url)).Where(step => step.Applied).Select(step => step.Version));
        }
        await Migrator.Up(url);
        Assert.All(await Migrator.Status(url), step => Assert.True(step.Applied, step.Name));
    }

    [Fact]
    public async Task Four_migrators_at_once_wait_for_each_other()
    {
        await using var database = await stores.EmptyDatabase();
        var url = database.Settings.DatabaseUrl!;

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Migrator.Up(url))));

        var applied = await database.Query<long>("SELECT version FROM schema_version ORDER BY version");
        Assert.Equal((await Migrator.Status(url)).Select(step => step.Version), applied);
    }

    [Fact]
    public async Task Status_of_an_empty_database_changes_nothing()
    {
        await using var database = await stores.EmptyDatabase();

        Assert.DoesNotContain(await Migrator.Status(database.Settings.DatabaseUrl!), step => step.Applied);
        Assert.Empty(await database.Query<string>(ObjectsOfOurs));
    }
}

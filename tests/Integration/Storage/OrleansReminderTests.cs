using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Storage;

public sealed class OrleansReminderTests(TestStores stores)
{
    private static readonly DateTime Start = new(2030, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    [Theory]
    [InlineData(PostgresVersion.Oldest)]
    [InlineData(PostgresVersion.Newest)]
    public async Task A_reminder_is_written_changed_read_and_deleted_by_its_version(PostgresVersion version)
    {
        await using var database = await stores.FreshDatabase(version);
        var reminders = new OrleansStatements(database);

        Assert.Equal(0, await reminders.Upsert("sweep", "wake", Start, 60_000, 5));
        Assert.Equal(1, await reminders.Upsert("sweep", "wake", Start.AddHours(1), 90_000, 5));
        await reminders.Upsert("sweep", "other", Start, 60_000, 5);

        Assert.Equal(new("sweep", "wake", Start.AddHours(1), 90_000, 1), Assert.Single(await reminders.One("sweep", "wake")));
        Assert.Equal(2, (await reminders.OfGrain("sweep")).Count);
        Assert.Equal(0, await reminders.DeleteReminder("sweep", "wake", 0));
        Assert.Equal(1, await reminders.DeleteReminder("sweep", "wake", 1));
        Assert.Equal(0, await reminders.DeleteReminder("sweep", "wake", 1));
        await reminders.DeleteReminders();
        Assert.Empty(await reminders.OfGrain("sweep"));
    }

    [Theory]
    [InlineData(-10, 10, "a b")]
    [InlineData(0, 10, "b")]
    [InlineData(10, -10, "c d")]
    [InlineData(20, 0, "a d")]
    public async Task A_range_of_the_ring_has_its_end_and_not_its_beginning(int begin, int end, string found)
    {
        await using var database = await stores.FreshDatabase();
        var reminders = new OrleansStatements(database);
        foreach (var (grain, hash) in new[] { ("a", 0), ("b", 10), ("c", 20), ("d", -10) })
            await reminders.Upsert(grain, "wake", Start, 60_000, hash);

        Assert.Equal(found, string.Join(' ', (await reminders.InRange(begin, end)).Select(reminder => reminder.Grain).Order()));
    }
}

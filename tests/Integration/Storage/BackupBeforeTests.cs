using PokeTradeVault.Database;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Storage;

/// <summary>In production nothing that is there is migrated before it has been saved.</summary>
public sealed class BackupBeforeTests(TestStores stores) : IDisposable
{
    private readonly string witness = Path.GetTempFileName();

    [Fact]
    public async Task A_backup_is_taken_before_each_change_and_before_no_other()
    {
        await using var database = await stores.EmptyDatabase();
        var target = Target(database, $"echo saved >> '{witness}'");

        await Migrator.Up(target);
        Assert.Equal(0, Taken);
        await Migrator.DownOne(target);
        Assert.Equal(1, Taken);
        await Task.WhenAll(Migrator.Up(target), Migrator.Up(target));
        Assert.Equal(2, Taken);
        await Migrator.Up(target);
        Assert.Equal(2, Taken);
    }

    [Theory]
    [InlineData("exit 3", "exit code 3")]
    [InlineData(null, "BACKUP_COMMAND must be set")]
    public async Task Without_a_backup_nothing_is_migrated(string? command, string why)
    {
        await using var database = await stores.FreshDatabase();
        var target = Target(database, command);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => Migrator.DownOne(target));

        Assert.Contains(why, refusal.Message, StringComparison.Ordinal);
        Assert.All(await Migrator.Status(target.Url), step => Assert.True(step.Applied, step.Name));
    }

    [Fact]
    public async Task A_host_that_takes_backups_by_itself_says_none()
    {
        await using var database = await stores.FreshDatabase();

        await Migrator.DownOne(Target(database, "none"));

        Assert.False((await Migrator.Status(database.Settings.DatabaseMigrationUrl!))[^1].Applied);
    }

    [Fact]
    public void Behind_a_pooler_migrations_need_a_way_past_it()
    {
        var settings = TestSettings.In(Path.GetTempPath()) with { DatabaseUrl = "postgres://app@pooler/vault", Database = new() { BehindPooler = true } };

        Assert.Contains("DATABASE_MIGRATION_URL", Assert.Throws<InvalidOperationException>(() => MigrationTarget.Of(settings)).Message, StringComparison.Ordinal);
        Assert.Equal("postgres://owner@db/vault", MigrationTarget.Of(settings with { DatabaseMigrationUrl = "postgres://owner@db/vault" }).Url);
    }

    public void Dispose() => File.Delete(witness);

    private static MigrationTarget Target(TestDatabase database, string? command) =>
        new() { Url = database.Settings.DatabaseMigrationUrl ?? database.Settings.DatabaseUrl!, BackupFirst = true, BackupCommand = command };

    private int Taken => File.ReadLines(witness).Count();
}

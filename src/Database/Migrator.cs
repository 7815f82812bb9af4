using FluentMigrator.Runner;
using FluentMigrator.Runner.VersionTableInfo;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Database;

/// <summary>Brings a database's schema forward and back.</summary>
public static class Migrator
{
    /// <summary>How often a step that found its tables busy is tried, so that nobody waits behind it for long.</summary>
    private const int TriesMost = 15;

    private static readonly TimeSpan PauseBetweenTries = TimeSpan.FromSeconds(2);

    /// <summary>The newest schema that this build knows.</summary>
    public static long Newest => SqlMigrations.All[^1].Version;

    /// <summary>All steps that are missing; nothing where none is. Two at once: the second waits and finds nothing left.</summary>
    public static Task Up(MigrationTarget target, CancellationToken cancellation = default) =>
        Alone(target, applied => SqlMigrations.All.Any(step => !applied.Contains(step.Version)), runner => runner.MigrateUp(), cancellation);

    /// <param name="url">As in <c>DATABASE_MIGRATION_URL</c>.</param>
    public static Task Up(string url, CancellationToken cancellation = default) => Up(new MigrationTarget { Url = url }, cancellation);

    /// <summary>Back to <paramref name="version"/>; 0 leaves an empty database.</summary>
    public static Task Down(MigrationTarget target, long version, CancellationToken cancellation = default) =>
        Alone(target, applied => applied.Any(step => step > version), runner => runner.RollbackToVersion(version), cancellation);

    /// <inheritdoc cref="Down(MigrationTarget, long, CancellationToken)"/>
    public static Task Down(string url, long version, CancellationToken cancellation = default) =>
        Down(new MigrationTarget { Url = url }, version, cancellation);

    /// <summary>Back by one step.</summary>
    public static Task DownOne(MigrationTarget target, CancellationToken cancellation = default) =>
        Alone(target, applied => applied.Count > 0, runner => runner.Rollback(1), cancellation);

    /// <inheritdoc cref="DownOne(MigrationTarget, CancellationToken)"/>
    public static Task DownOne(string url, CancellationToken cancellation = default) => DownOne(new MigrationTarget { Url = url }, cancellation);

    /// <summary>Every step, and whether the database has it. Changes nothing.</summary>
    public static async Task<IReadOnlyList<MigrationStatus>> Status(string url, CancellationToken cancellation = default)
    {
        var applied = await SchemaVersions.Applied(PostgresUrl.ForMigrations(url), cancellation);
        return [.. SqlMigrations.All.Select(step => new MigrationStatus(step.Version, step.Name, applied.Contains(step.Version)))];
    }

    private static async Task Alone(
        MigrationTarget target, Func<IReadOnlySet<long>, bool> isNeeded, Action<IMigrationRunner> act, CancellationToken cancellation)
    {
        var connectionString = PostgresUrl.ForMigrations(target.Url);
        await using var alone = await MigrationLock.Take(connectionString, cancellation);
        if (target.AppRole is { } role) await AppRole.Check(alone.Connection, role, cancellation);
        var applied = await SchemaVersions.Applied(connectionString, cancellation);
        if (isNeeded(applied))
        {
            if (applied.Count > 0) await BackupBefore.Take(target, cancellation);
            await Patiently(() => Run(PostgresUrl.ForMigrationSteps(target.Url), act), cancellation);
        }
        if (target.AppRole is { } granted) await AppRole.Grant(alone.Connection, granted, cancellation);
    }

    /// <summary>A step is a transaction, so one that gave up has changed nothing and those before it are done.</summary>
    private static async Task Patiently(Func<Task> run, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await run();
                return;
            }
            catch (Exception busy) when (busy.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } && attempt < TriesMost)
            {
                await Console.Error.WriteLineAsync("A table is in use; the step is tried again.");
                await Task.Delay(PauseBetweenTries, cancellation);
            }
        }
    }

    private static async Task Run(string connectionString, Action<IMigrationRunner> act)
    {
        await using var services = new ServiceCollection()
            .AddFluentMigratorCore()
            .ConfigureRunner(runner => runner.AddPostgres15_0().WithGlobalConnectionString(connectionString))
            .AddSingleton<IMigrationInformationLoader, SqlMigrations>()
            .AddSingleton<IVersionTableMetaData, SchemaVersionTable>()
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        act(scope.ServiceProvider.GetRequiredService<IMigrationRunner>());
    }
}

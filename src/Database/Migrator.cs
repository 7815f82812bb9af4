using FluentMigrator.Runner;
using FluentMigrator.Runner.VersionTableInfo;
using Microsoft.Extensions.DependencyInjection;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Database;

/// <summary>Brings a database's schema forward and back.</summary>
public static class Migrator
{
    /// <summary>The newest schema that this build knows.</summary>
    public static long Newest => SqlMigrations.All[^1].Version;

    /// <summary>All steps that are missing; nothing where none is. Two at once: the second waits and finds nothing left.</summary>
    /// <param name="url">As in <c>DATABASE_MIGRATION_URL</c>.</param>
    public static Task Up(string url, CancellationToken cancellation = default) =>
        Alone(url, runner => runner.MigrateUp(), cancellation);

    /// <summary>Back to <paramref name="version"/>; 0 leaves an empty database.</summary>
    public static Task Down(string url, long version, CancellationToken cancellation = default) =>
        Alone(url, runner => runner.RollbackToVersion(version), cancellation);

    /// <summary>Back by one step.</summary>
    public static Task DownOne(string url, CancellationToken cancellation = default) =>
        Alone(url, runner => runner.Rollback(1), cancellation);

    /// <summary>Every step, and whether the database has it. Changes nothing.</summary>
    public static async Task<IReadOnlyList<MigrationStatus>> Status(string url, CancellationToken cancellation = default)
    {
        var applied = await SchemaVersions.Applied(PostgresUrl.ForMigrations(url), cancellation);
        return [.. SqlMigrations.All.Select(step => new MigrationStatus(step.Version, step.Name, applied.Contains(step.Version)))];
    }

    private static async Task Alone(string url, Action<IMigrationRunner> act, CancellationToken cancellation)
    {
        var connectionString = PostgresUrl.ForMigrations(url);
        await using var alone = await MigrationLock.Take(connectionString, cancellation);
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

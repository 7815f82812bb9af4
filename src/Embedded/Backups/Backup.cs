using System.Globalization;
using System.Text.Json;
using Npgsql;
using PokeTradeVault.Embedded.Postgres;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Embedded.Backups;

/// <summary>A copy of the database as it is now, from which the archive leads to any later time.</summary>
internal static class Backup
{
    public static async Task<int> Take(EmbeddedArguments arguments)
    {
        if (OperatingSystem.IsWindows()) throw new EmbeddedException("Backups of the embedded database need a Unix shell.");
        await using var claim = await FolderClaim.Take(arguments.Folder, TimeSpan.Zero);
        await using var server = claim is null ? null : await PostgresServer.Start(arguments, CancellationToken.None);
        var user = new ServerUser();
        var place = await ServerPlace.Of(arguments, PostgresBinaries.Find(arguments.Binaries), user);
        var at = await Copy(server?.Url ?? await RunningUrl(arguments), place, user);
        place.Backups.Prune(at);
        Console.WriteLine($"The database can be brought back to any time from {at.LocalDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} on. Copies are in {place.Backups.Path}: keep that folder on another disk as well.");
        return 0;
    }

    private static async Task<DateTimeOffset> Copy(string url, ServerPlace place, ServerUser user)
    {
        await using var connection = new NpgsqlConnection(PostgresUrl.ForMigrations(url));
        await connection.OpenAsync();
        if (await Scalar<string>(connection, "SHOW archive_mode") != "on")
            throw new EmbeddedException("This database runs without an archive: stop what runs and start it again.");
        await user.Own(await user.OwnFolder(place.Backups.Archive));
        var draft = Path.Combine(place.Backups.Path, $"draft-{Guid.CreateVersion7():n}");
        try
        {
            await Scalar<object>(connection, "SELECT pg_backup_start('vault', true)");
            // Nobody else may look into it, not even while it is made.
            Directory.CreateDirectory(draft);
            await user.Own(draft);
            DataCopy.Make(place.Data, draft);
            var label = await Scalar<string>(connection, "SELECT labelfile FROM pg_backup_stop(wait_for_archive => true)");
            await File.WriteAllTextAsync(Path.Combine(draft, BackupLabel.File), label);
            var at = new DateTimeOffset(await Scalar<DateTime>(connection, "SELECT clock_timestamp()"));
            Directory.Move(draft, place.Backups.CopyOf(at));
            return at;
        }
        finally
        {
            if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
        }
    }

    private static async Task<T> Scalar<T>(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Of the program that has the folder.</summary>
    private static async Task<string> RunningUrl(EmbeddedArguments arguments)
    {
        var ready = Path.Combine(arguments.Folder, EmbeddedProgram.ReadyFile);
        if (!File.Exists(ready)) throw new EmbeddedException($"A program is starting or stopping its stores in {arguments.Folder}; try again.");
        return JsonSerializer.Deserialize<EmbeddedReady>(await File.ReadAllTextAsync(ready), JsonSerializerOptions.Web)!.DatabaseUrl;
    }
}

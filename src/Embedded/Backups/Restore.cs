using System.Globalization;
using Npgsql;
using PokeTradeVault.Embedded.Postgres;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Embedded.Backups;

/// <summary>
/// Brings the database back to a time: the last copy before it, then the archive, then what the data folder had not archived yet.
/// Sessions end, and the cluster gets a new id: what runs next knows nothing of what ran before.
/// </summary>
internal static class Restore
{
    private static readonly TimeSpan AskEvery = TimeSpan.FromMilliseconds(100);

    public static async Task<int> Run(EmbeddedArguments arguments)
    {
        await using var claim = await FolderClaim.Take(arguments.Folder, arguments.Wait)
            ?? throw new EmbeddedException($"A program has its stores in {arguments.Folder}: stop it first.");
        var user = new ServerUser();
        var place = await ServerPlace.Of(arguments, PostgresBinaries.Find(arguments.Binaries), user);
        var copy = Choose(place.Backups, arguments.To);
        await PostgresServer.EnsureStopped(arguments);
        await PutInPlace(copy, place, user);
        try
        {
            await Replay(arguments, place);
        }
        catch
        {
            await Console.Error.WriteLineAsync($"What was there before lies in {place.DataBefore}; the log is {place.Log}.");
            throw;
        }
        Forget(arguments.Folder);
        Console.WriteLine($"Restored {(arguments.To is { } to ? $"to {to.LocalDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}" : "to the newest state")}. Everybody has to sign in again. What was there before lies in {place.DataBefore}.");
        return 0;
    }

    private static string Choose(BackupFolder backups, DateTimeOffset? to)
    {
        var copies = backups.Copies();
        if (copies.Count == 0) throw new EmbeddedException("There is no copy to restore: ./dev backup takes one.");
        if (to > TimeProvider.System.GetUtcNow()) throw new EmbeddedException("That time has not come yet.");
        var before = copies.Where(copy => to is null || copy.At <= to).Select(copy => copy.Path).ToList();
        return before.Count > 0 ? before[^1] : throw new EmbeddedException($"The oldest copy is of {copies[0].At:u}; there is no way to a time before it.");
    }

    private static async Task PutInPlace(string copy, ServerPlace place, ServerUser user)
    {
        var draft = $"{place.Data}.restored";
        if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
        Directory.CreateDirectory(draft);
        await user.Own(draft);
        DataCopy.Make(copy, draft);
        Directory.CreateDirectory(Path.Combine(draft, "pg_wal"));
        await File.WriteAllTextAsync(Path.Combine(draft, "recovery.signal"), "");
        await user.Own(draft);
        if (Directory.Exists(place.Data))
        {
            if (Directory.Exists(place.DataBefore)) Directory.Delete(place.DataBefore, recursive: true);
            Directory.Move(place.Data, place.DataBefore);
            await Archive(place, user);
        }
        Directory.Move(draft, place.Data);
    }

    /// <summary>Segments that were full but had not been archived: a restore of the time after this one needs them too.</summary>
    private static async Task Archive(ServerPlace place, ServerUser user)
    {
        var (from, status) = (Path.Combine(place.DataBefore, "pg_wal"), Path.Combine(place.DataBefore, "pg_wal", "archive_status"));
        if (!Directory.Exists(status)) return;
        foreach (var name in Directory.GetFiles(status, "*.ready").Select(Path.GetFileNameWithoutExtension).OfType<string>())
        {
            var archived = Path.Combine(place.Backups.Archive, name);
            if (File.Exists(archived) || !File.Exists(Path.Combine(from, name))) continue;
            File.Copy(Path.Combine(from, name), archived);
            await user.Own(archived);
        }
    }

    private static async Task Replay(EmbeddedArguments arguments, ServerPlace place)
    {
        var settings = new Dictionary<string, string>
        {
            ["hot_standby"] = "off",
            ["restore_command"] = $"cp '{place.Backups.Archive}/%f' %p 2>/dev/null || cp '{place.DataBefore}/pg_wal/%f' %p 2>/dev/null",
        };
        // Where nothing was committed after that time, there is no record to stop at, and the end of all records is the answer.
        if (arguments.To is { } to && await Opens(arguments, new(settings)
        {
            ["recovery_target_time"] = to.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff+00", CultureInfo.InvariantCulture),
            ["recovery_target_action"] = "promote",
        })) return;
        if (!await Opens(arguments, settings)) throw new EmbeddedException("PostgreSQL could not replay the archive.");
    }

    /// <returns>Whether all was replayed and the database takes writes; it is stopped again.</returns>
    private static async Task<bool> Opens(EmbeddedArguments arguments, Dictionary<string, string> settings)
    {
        PostgresServer server;
        try
        {
            server = await PostgresServer.Start(arguments, CancellationToken.None, settings);
        }
        catch (EmbeddedException)
        {
            return false; // It gave up before it was asked; the log says why.
        }
        await using (server)
        {
            using var pause = new PeriodicTimer(AskEvery);
            while (!await IsOpen(server.Url))
            {
                if (!await server.Runs()) return false;
                await pause.WaitForNextTickAsync();
            }
            return true;
        }
    }

    private static async Task<bool> IsOpen(string url)
    {
        try
        {
            await using var connection = new NpgsqlConnection(PostgresUrl.ForMigrations(url));
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>Sessions, lock-outs and membership were those of the state that is no more.</summary>
    private static void Forget(string folder)
    {
        var garnet = Path.Combine(folder, "garnet");
        if (Directory.Exists(garnet)) Directory.Delete(garnet, recursive: true);
        VaultFolder.WriteForOwner(Path.Combine(folder, VaultFolder.ClusterIdFile), $"poketradevault-{Guid.CreateVersion7():n}");
    }
}

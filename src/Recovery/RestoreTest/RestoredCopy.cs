using System.Globalization;
using Npgsql;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Recovery.RestoreTest;

/// <summary>
/// A backup, restored into a folder of its own and started there: no network, one socket in a folder that only this user can enter,
/// and no archiving, so that it never writes into the repository it came from. Gone when disposed of.
/// </summary>
internal sealed class RestoredCopy : IAsyncDisposable
{
    private const string PostgresRoot = "/usr/lib/postgresql";
    private const int LogLines = 5;
    private static readonly TimeSpan AskEvery = TimeSpan.FromMilliseconds(200);
    private readonly string work;
    private readonly string binaries;
    private readonly string? user;

    private RestoredCopy(string work, string binaries, string? user, string url)
    {
        this.work = work;
        this.binaries = binaries;
        this.user = user;
        Url = url;
    }

    public string Url { get; }

    private string Data => Path.Combine(work, "data");

    public static async Task<RestoredCopy> Make(RestoreTestOptions options, CancellationToken cancellation)
    {
        var work = options.Work ?? Path.Combine(Path.GetTempPath(), $"vault-restore-{Guid.CreateVersion7():n}");
        if (Directory.Exists(work) && Directory.EnumerateFileSystemEntries(work).Any())
            throw new InvalidOperationException($"{work} is not empty; the test deletes its folder when it ends.");
        var url = $"postgres://{Uri.EscapeDataString(options.User)}@localhost/{Uri.EscapeDataString(options.Database)}?host={Uri.EscapeDataString(work)}";
        var copy = new RestoredCopy(work, options.Binaries ?? NewestBinaries(), options.As, url);
        try
        {
            await copy.Restore(options, cancellation);
            await copy.Start(cancellation);
            await copy.Opens(cancellation);
            return copy;
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
            await Run("pg_ctl", ["stop", "-D", Data, "-m", "immediate", "-w", "-s"], CancellationToken.None);
        if (Directory.Exists(work)) Directory.Delete(work, recursive: true);
    }

    private async Task Restore(RestoreTestOptions options, CancellationToken cancellation)
    {
        await CreateOwnFolder(work, cancellation);
        await CreateOwnFolder(Data, cancellation);
        List<string> arguments = [$"--stanza={options.Stanza}", $"--pg1-path={Data}", "--archive-mode=off"];
        if (options.Repository is { } repository) arguments.Add($"--repo={repository.ToString(CultureInfo.InvariantCulture)}");
        if (options.To is { } to) arguments.AddRange(["--type=time", $"--target={to.UtcDateTime:yyyy-MM-dd HH:mm:ss.ffffff}+00", "--target-action=promote"]);
        await Command.Run([.. AsUser("pgbackrest"), .. arguments, "restore"], cancellation);
    }

    /// <summary>With settings of its own: those of the server are not always in its data, and ask for a machine of its size.</summary>
    private async Task Start(CancellationToken cancellation)
    {
        var configuration = Path.Combine(work, "postgresql.conf");
        await File.WriteAllTextAsync(configuration, $"""
            listen_addresses = ''
            unix_socket_directories = '{work}'
            hba_file = '{Path.Combine(work, "pg_hba.conf")}'
            ident_file = '{Path.Combine(work, "pg_ident.conf")}'
            hot_standby = off
            archive_mode = off
            ssl = off
            fsync = off
            """, cancellation);
        await File.WriteAllTextAsync(Path.Combine(work, "pg_hba.conf"), "local all all trust\n", cancellation);
        await File.WriteAllTextAsync(Path.Combine(work, "pg_ident.conf"), "", cancellation);
        await Run(
            "pg_ctl",
            ["start", "-D", Data, "-o", $"-c config_file={configuration}", "-l", Path.Combine(work, "log"), "-w", "-t", "86400", "-s"],
            cancellation);
    }

    /// <summary>It takes connections when all of the archive has been replayed, which may take hours; one that gives up ends.</summary>
    private async Task Opens(CancellationToken cancellation)
    {
        using var pause = new PeriodicTimer(AskEvery);
        while (!await Answers(cancellation))
        {
            if (!File.Exists(Path.Combine(Data, "postmaster.pid")))
                throw new InvalidOperationException($"The restored server gave up: {string.Join(' ', File.ReadLines(Path.Combine(work, "log")).TakeLast(LogLines))}");
            await pause.WaitForNextTickAsync(cancellation);
        }
    }

    private async Task<bool> Answers(CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(PostgresUrl.ForMigrations(Url));
            await connection.OpenAsync(cancellation);
            return true;
        }
        catch (NpgsqlException problem) when (problem is not PostgresException { SqlState: not PostgresErrorCodes.CannotConnectNow })
        {
            return false;
        }
    }

    private Task Run(string program, IEnumerable<string> arguments, CancellationToken cancellation) =>
        Command.Run([.. AsUser(Path.Combine(binaries, program)), .. arguments], cancellation);

    private string[] AsUser(string program) => user is null ? [program] : ["runuser", "-u", user, "--", program];

    private static string NewestBinaries() =>
        Directory.Exists(PostgresRoot) && Directory.GetDirectories(PostgresRoot).MaxBy(Release) is { } newest
            ? Path.Combine(newest, "bin")
            : throw new InvalidOperationException($"PostgreSQL is not in {PostgresRoot}; name the folder of its programs with --binaries.");

    private static int Release(string folder) =>
        int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var release) ? release : 0;

    private async Task CreateOwnFolder(string path, CancellationToken cancellation)
    {
        if (OperatingSystem.IsWindows()) throw new InvalidOperationException("pgBackRest runs on Unix alone.");
        Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (user is not null) await Command.Run(["chown", user, path], cancellation);
    }
}

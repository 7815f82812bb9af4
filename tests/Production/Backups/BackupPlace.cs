using System.Diagnostics;
using PokeTradeVault.Cluster.Production;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Production.Backups;

/// <summary>
/// pgBackRest with the very files of <c>deploy/backup</c>, two repositories in folders of this test's own, and passes made up for it.
/// What differs from a host of production is given by variables, as the files say.
/// </summary>
internal sealed class BackupPlace : IDisposable
{
    private static readonly string[] Files = ["pgbackrest.conf", "backup.sh", "restore.sh"];
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"vault-backup-{Guid.CreateVersion7():n}");

    private string Variables => Path.Combine(folder, "variables.sh");

    public string FolderOf(string name) => Path.Combine(folder, name);

    /// <summary>Of <c>postgresql.conf</c>, from deploy/backup; the archive's command reads the variables of this place.</summary>
    public Dictionary<string, string> PostgresSettings()
    {
        var settings = File.ReadLines(Path.Combine(Repository.Root, "deploy", "backup", "postgresql.conf"))
            .Where(line => line.Contains('=', StringComparison.Ordinal) && !line.StartsWith('#'))
            .Select(line => line.Split('=', 2)).ToDictionary(parts => parts[0].Trim(), parts => parts[1].Trim().Trim('\''));
        // PostgreSQL runs both in its data folder. A restore writes the second into the settings there, for a host with files in /etc.
        settings["archive_command"] = InPlace(settings["archive_command"]);
        settings["restore_command"] = InPlace("pgbackrest --stanza=vault archive-get %f %p");
        return settings;
    }

    public async Task Prepare()
    {
        ServerUser.MakePassage(folder);
        foreach (var name in new[] { "first", "second", "lock", "log", "spool", "conf.d" }) await ServerUser.MakeFolder(FolderOf(name));
        foreach (var name in Files)
        {
            var source = Path.Combine(Repository.Root, "deploy", "backup", name);
            File.Copy(source, FolderOf(name));
        }
        await ServerUser.WriteFile(Path.Combine(FolderOf("conf.d"), "secrets.conf"),
            "[global]\nrepo1-cipher-pass=first-pass-of-a-test\nrepo2-cipher-pass=second-pass-of-a-test\n");
        await ServerUser.WriteFile(Variables, Exports(new()
        {
            ["PGBACKREST_CONFIG"] = FolderOf("pgbackrest.conf"),
            ["PGBACKREST_CONFIG_INCLUDE_PATH"] = FolderOf("conf.d"),
            ["PGBACKREST_REPO1_PATH"] = FolderOf("first"),
            ["PGBACKREST_REPO2_TYPE"] = "posix",
            ["PGBACKREST_REPO2_PATH"] = FolderOf("second"),
            ["PGBACKREST_LOCK_PATH"] = FolderOf("lock"),
            ["PGBACKREST_SPOOL_PATH"] = FolderOf("spool"),
            ["PGBACKREST_LOG_PATH"] = FolderOf("log"),
        }));
    }

    /// <summary>Tells pgBackRest of a server that has been made meanwhile.</summary>
    public async Task Serves(PostgresInstance postgres) => await ServerUser.WriteFile(Variables, await File.ReadAllTextAsync(Variables) + Exports(new()
    {
        ["PGBACKREST_PG1_PATH"] = postgres.DataFolder,
        ["PGBACKREST_PG1_PORT"] = $"{postgres.Port}",
        ["PGBACKREST_PG1_SOCKET_PATH"] = postgres.SocketFolder,
        ["PGPASSWORD"] = postgres.Password,
    }));

    /// <summary>Runs a command as the user of PostgreSQL, with the variables of this place.</summary>
    public async Task<(int Code, string Output)> Try(params string[] command)
    {
        var all = ServerUser.Command(["sh", "-c", $". {Variables} && exec \"$@\"", "sh", .. command]);
        return await Run(all, new Dictionary<string, string>());
    }

    public async Task<string> Must(params string[] command)
    {
        var (code, output) = await Try(command);
        Assert.True(code == 0, $"{string.Join(' ', command)} failed with exit code {code}:\n{output}");
        return output;
    }

    /// <summary>Runs the Recovery program: the restore test as an operator's job does, by root where root runs the tests.</summary>
    public Task<(int Code, string Output)> RestoreTest(params string[] arguments)
    {
        string[] user = Environment.IsPrivilegedProcess ? ["--as", "nobody"] : [];
        string[] recovery = [EmbeddedProgram.DotnetHost(), EmbeddedProgram.Sibling("Recovery"), "restore-test", .. user,
            "--binaries", Path.GetDirectoryName(SystemPrograms.FindPostgres("postgres"))!, "--work", FolderOf("restored"), .. arguments];
        return Run(["sh", "-c", $". {Variables} && exec \"$@\"", "sh", .. recovery], new Dictionary<string, string>());
    }

    public static Task<(int Code, string Output)> Recovery(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        Run([EmbeddedProgram.DotnetHost(), EmbeddedProgram.Sibling("Recovery"), .. arguments], environment);

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private string InPlace(string command) => $". {Variables} && PGBACKREST_PG1_PATH=$PWD {command}";

    private static string Exports(Dictionary<string, string> variables) =>
        string.Concat(variables.Select(entry => $"export {entry.Key}='{entry.Value}'\n"));

    private static async Task<(int Code, string Output)> Run(IReadOnlyList<string> command, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (key, value) in environment) start.Environment[key] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, $"{output}{await errors}");
    }
}

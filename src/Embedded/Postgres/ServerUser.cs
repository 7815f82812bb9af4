using System.Security.Cryptography;
using System.Text;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Embedded.Postgres;

/// <summary>
/// Who PostgreSQL runs as: oneself, or for root, whom it refuses, the user <c>nobody</c>; and the folders which that user can reach.
/// </summary>
internal sealed class ServerUser
{
    private const string Name = "nobody";
    private const string RootsOwnPlace = "/var/lib/poketradevault";
    private readonly bool another = !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    public Task Run(string program, params string[] arguments)
    {
        var (file, all) = AsServerUser(program, arguments);
        return Command.Run(file, all);
    }

    public Task<(int Code, string Output)> Try(string program, params string[] arguments)
    {
        var (file, all) = AsServerUser(program, arguments);
        return Command.Try(file, all);
    }

    /// <summary>Writes a file that the server's user alone may read.</summary>
    public async Task WriteForOwner(string path, string text)
    {
        VaultFolder.WriteForOwner(path, text);
        if (another) await Command.Run("chown", [Name, path]);
    }

    /// <summary>Gives a file, or a folder with all that is in it, to the server's user, and to nobody else.</summary>
    public async Task Own(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        if (Directory.Exists(path)) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (another) await Command.Run("chown", ["-R", Name, path]);
    }

    /// <summary>
    /// A folder of the server's own. Where it can't reach <paramref name="folder"/> (a clone in a home that only root may enter),
    /// <paramref name="folder"/> becomes a link to one that it can.
    /// </summary>
    public async Task<string> OwnFolder(string folder)
    {
        if (OperatingSystem.IsWindows() || !another)
        {
            Directory.CreateDirectory(folder);
            return folder;
        }
        if (Directory.Exists(folder)) return Path.GetFullPath(Directory.ResolveLinkTarget(folder, true)?.FullName ?? folder);
        var parent = Path.GetDirectoryName(folder)!;
        var place = await CanEnter(parent) ? folder : Path.Combine(RootsOwnPlace, "data", ShortHash(folder), Path.GetFileName(folder));
        if (place == folder)
        {
            Directory.CreateDirectory(place);
        }
        else
        {
            // Left by a clone of the same path that is gone, and its password with it.
            if (Directory.Exists(place)) Directory.Delete(place, recursive: true);
            ReadableCopy.CreateFolder(place);
            if (new FileInfo(folder).LinkTarget is not null) File.Delete(folder);
            Directory.CreateSymbolicLink(folder, place);
        }
        await Command.Run("chown", [Name, place]);
        return place;
    }

    /// <summary><paramref name="native"/> itself, or a copy of it where the server's user can run it.</summary>
    public async Task<string> Runnable(string native, string version)
    {
        if (OperatingSystem.IsWindows() || !another || await CanRun(native)) return native;
        var place = Path.Combine(RootsOwnPlace, "bin", version);
        if (!Directory.Exists(place)) ReadableCopy.Make(native, place);
        return await CanRun(place) ? place : throw new EmbeddedException($"PostgreSQL can't be run as {Name} from {place}.");
    }

    private async Task<bool> CanEnter(string folder) => (await Try("test", "-x", folder)).Code == 0;

    private async Task<bool> CanRun(string native) =>
        (await Try("test", "-r", Path.Combine(native, "share", "postgresql", "postgres.bki"))).Code == 0
        && (await Try("test", "-x", Path.Combine(native, "bin", "postgres"))).Code == 0;

    private (string File, IEnumerable<string> Arguments) AsServerUser(string program, string[] arguments)
    {
        if (!another) return (program, arguments);
        string[] prefix = OperatingSystem.IsLinux()
            ? ["setpriv", $"--reuid={Name}", $"--regid={PrimaryGroup()}", "--clear-groups", program]
            : ["sudo", "-n", "-u", Name, program];
        return (prefix[0], [.. prefix[1..], .. arguments]);
    }

    private static string PrimaryGroup() =>
        File.ReadLines("/etc/passwd").Select(line => line.Split(':')).FirstOrDefault(entry => entry[0] == Name)?[3]
        ?? throw new EmbeddedException($"This machine has no user {Name} for PostgreSQL to run as; start as another user than root.");

    private static string ShortHash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}

using PokeTradeVault.Settings;

namespace PokeTradeVault.Cluster.Production;

/// <summary>Whom servers run as: oneself, or for root, whom PostgreSQL refuses and whom no server needs to be, the user <c>nobody</c>.</summary>
public static class ServerUser
{
    private const string Name = "nobody";
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Passable = Private | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <returns><paramref name="command"/> as that user.</returns>
    public static IReadOnlyList<string> Command(params string[] command) => Environment.IsPrivilegedProcess
        ? [SystemPrograms.Find("setpriv"), $"--reuid={Name}", "--regid=nogroup", "--clear-groups", .. command]
        : command;

    /// <summary>A folder that only servers may look into.</summary>
    public static async Task MakeFolder(string folder)
    {
        Make(folder, Private);
        await GiveAway(folder);
    }

    /// <summary>A folder of ours that servers may pass through to theirs.</summary>
    public static void MakePassage(string folder) => Make(folder, Passable);

    /// <summary>A file that only servers may read.</summary>
    public static async Task WriteFile(string path, string text)
    {
        VaultFolder.WriteForOwner(path, text);
        await GiveAway(path);
    }

    private static void Make(string folder, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("A production host's programs are Linux packages.");
        Directory.CreateDirectory(folder);
        // Whatever the process' mask says.
        File.SetUnixFileMode(folder, mode);
    }

    private static async Task GiveAway(string path)
    {
        if (Environment.IsPrivilegedProcess) await SystemCommand.Run(["chown", Name, path]);
    }
}

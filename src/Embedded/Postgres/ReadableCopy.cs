using System.Runtime.Versioning;

namespace PokeTradeVault.Embedded.Postgres;

/// <summary>Copies a tree so that every user may read it and run its programs.</summary>
internal static class ReadableCopy
{
    private const UnixFileMode ReadByAll = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode RunByAll = ReadByAll | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>All or nothing: a copy that was broken off is never taken for a whole one.</summary>
    [UnsupportedOSPlatform("windows")]
    public static void Make(string from, string to)
    {
        var draft = $"{to}.{Environment.ProcessId}";
        CreateFolder(Path.GetDirectoryName(to)!);
        Copy(new DirectoryInfo(from), draft);
        Directory.Move(draft, to);
    }

    /// <summary>A folder that every user may enter, with those above it that are missing, whatever the process' mask says.</summary>
    [UnsupportedOSPlatform("windows")]
    public static void CreateFolder(string path)
    {
        if (Directory.Exists(path)) return;
        CreateFolder(Path.GetDirectoryName(path)!);
        Directory.CreateDirectory(path);
        File.SetUnixFileMode(path, RunByAll);
    }

    [UnsupportedOSPlatform("windows")]
    private static void Copy(DirectoryInfo from, string to)
    {
        CreateFolder(to);
        foreach (var folder in from.EnumerateDirectories()) Copy(folder, Path.Combine(to, folder.Name));
        foreach (var file in from.EnumerateFiles())
        {
            var copy = Path.Combine(to, file.Name);
            file.CopyTo(copy, overwrite: true);
            File.SetUnixFileMode(copy, file.UnixFileMode.HasFlag(UnixFileMode.UserExecute) ? RunByAll : ReadByAll);
        }
    }
}

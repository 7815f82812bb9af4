using System.Security.Cryptography;

namespace PokeTradeVault.Settings;

/// <summary>The folder of a development machine's data and random secrets.</summary>
public static class VaultFolder
{
    /// <summary>File with the id that the silos of this folder cluster by, once a restore has given them a new one.</summary>
    public const string ClusterIdFile = "cluster-id";

    /// <summary><c>.vault</c> beside the solution that the working folder lies in, else in the working folder.</summary>
    public static string Default()
    {
        var start = Directory.GetCurrentDirectory();
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "PokeTradeVault.sln"))) return Path.Combine(folder, ".vault");
        }
        return Path.Combine(start, ".vault");
    }

    /// <summary>A random secret of 64 hex digits, made at the first call and the same ever after, also for two processes at once.</summary>
    public static string KeptSecret(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name);
        if (File.Exists(path)) return File.ReadAllText(path);
        var draft = Path.Combine(folder, $"{name}.{Guid.CreateVersion7():n}");
        WriteForOwner(draft, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
        return File.ReadAllText(path);
    }

    /// <returns>Null where no restore has been.</returns>
    public static string? ClusterId(string folder) =>
        Path.Combine(folder, ClusterIdFile) is var file && File.Exists(file) ? File.ReadAllText(file).Trim() : null;

    /// <summary>Writes a file anew that the user of this process alone may read.</summary>
    public static void WriteForOwner(string path, string text)
    {
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(path, options);
        file.Write(text);
    }
}

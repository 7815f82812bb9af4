using System.Diagnostics;

namespace PokeTradeVault.Unit.Architecture;

internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Files that git knows, with paths from the root.</summary>
    public static IReadOnlyList<string> TrackedFiles(params string[] patterns)
    {
        var start = new ProcessStartInfo("git", ["ls-files", "--", .. patterns]) { WorkingDirectory = Root, RedirectStandardOutput = true };
        using var git = Process.Start(start)!;
        var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return [.. files.Where(file => File.Exists(Path.Combine(Root, file)))];
    }

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "PokeTradeVault.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}

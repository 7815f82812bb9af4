using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PokeTradeVault.Settings;

/// <summary>Where the Embedded program lies and how it is started.</summary>
public static class EmbeddedProgram
{
    /// <summary>Exit code of an Embedded program that found its folder in use by another one.</summary>
    public const int FolderInUse = 75;

    /// <summary>File in the vault's folder that tells the URLs of the stores that are running.</summary>
    public const string ReadyFile = "embedded.json";

    /// <summary>Starts the program that was built beside the running one. It stops when its standard input closes.</summary>
    public static Process Start(string folder, params string[] more)
    {
        var start = new ProcessStartInfo(DotnetHost())
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var argument in (string[])[Sibling("Embedded"), "--child", "--folder", folder, .. more]) start.ArgumentList.Add(argument);
        return Process.Start(start) ?? throw new InvalidOperationException("The Embedded program did not start.");
    }

    /// <summary>The <c>dotnet</c> that runs this very process.</summary>
    public static string DotnetHost()
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        return Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
    }

    /// <summary>A program of this solution, built into the same layout: <c>artifacts/bin/NAME/CONFIGURATION</c>.</summary>
    public static string Sibling(string project)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var assembly = Path.Combine(here.Parent?.Parent?.FullName ?? "", project, here.Name, $"PokeTradeVault.{project}.dll");
        return File.Exists(assembly) ? assembly : throw new FileNotFoundException($"Build {project} first: {assembly} is missing.");
    }

}

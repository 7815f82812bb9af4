using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PokeTradeVault.Load.Floor;

/// <summary>PostgreSQL's own load generator, a program of Debian's package <c>postgresql</c> (elsewhere of <c>postgresql-contrib</c>).</summary>
internal static partial class Pgbench
{
    private const string Releases = "/usr/lib/postgresql";

    /// <returns>Runs of the script a second.</returns>
    /// <exception cref="InvalidOperationException">It is missing, or a statement has failed.</exception>
    public static async Task<double> Run(Uri database, string script, int clients, TimeSpan length)
    {
        var login = database.UserInfo.Split(':', 2);
        var start = new ProcessStartInfo(Find()) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])
        [
            "-n", "-M", "prepared", "-c", $"{clients}", "-j", $"{Math.Min(clients, Environment.ProcessorCount)}",
            "-T", length.TotalSeconds.ToString("0", CultureInfo.InvariantCulture), "-f", script,
            "-h", database.Host, "-p", $"{database.Port}", "-U", Uri.UnescapeDataString(login[0]), database.AbsolutePath.TrimStart('/'),
        ])
            start.ArgumentList.Add(argument);
        start.Environment["PGPASSWORD"] = Uri.UnescapeDataString(login[^1]);
        using var pgbench = Process.Start(start)!;
        var errors = pgbench.StandardError.ReadToEndAsync();
        var output = await pgbench.StandardOutput.ReadToEndAsync();
        await pgbench.WaitForExitAsync();
        return pgbench.ExitCode == 0 && Rate().Match(output) is { Success: true } found
            ? double.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"pgbench ended with {pgbench.ExitCode}: {output} {await errors}");
    }

    /// <summary>On the PATH, or where Debian keeps the programs of a release.</summary>
    private static string Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        string[] releases = Directory.Exists(Releases) ? Directory.GetDirectories(Releases) : [];
        return folders.Concat(releases.Order(StringComparer.Ordinal).Select(release => Path.Combine(release, "bin"))).Select(folder => Path.Combine(folder, "pgbench")).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("pgbench is missing. On Debian: sudo apt-get install --no-install-recommends postgresql-15");
    }

    [GeneratedRegex(@"^tps = ([0-9.]+)", RegexOptions.Multiline)]
    private static partial Regex Rate();
}

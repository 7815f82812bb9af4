using System.Globalization;

namespace PokeTradeVault.Embedded.Postgres;

/// <summary>The folder that PostgreSQL keeps its files in, readable by its user alone.</summary>
internal static class DataFolder
{
    public static bool Exists(string data) => File.Exists(Path.Combine(data, "PG_VERSION")) && !File.Exists(Unfinished(data));

    /// <summary>Makes it anew; one that was broken off before is thrown away.</summary>
    public static async Task Make(ServerUser user, string native, string data, string owner, string password)
    {
        if (Directory.Exists(data)) Directory.Delete(data, recursive: true);
        var secret = data + ".password";
        await File.WriteAllTextAsync(Unfinished(data), "");
        await user.WriteForOwner(secret, password);
        await user.Run(PostgresBinaries.Program(native, "initdb"), "-D", data, "-U", owner, $"--pwfile={secret}",
            "--auth=scram-sha-256", "--encoding=UTF8", "--no-locale", "--no-instructions", "--no-sync");
        File.Delete(secret);
        File.Delete(Unfinished(data));
    }

    /// <summary>
    /// Removes a process id that a crash left and that belongs to some other program now, or to one that is dead and not yet
    /// reaped: <c>pg_ctl</c> asks only whether there is such a process, and would signal the stranger or wait for the dead.
    /// </summary>
    public static void ForgetStrangersId(string data)
    {
        var file = Path.Combine(data, "postmaster.pid");
        if (!OperatingSystem.IsLinux() || !File.Exists(file)) return;
        var id = int.Parse(File.ReadLines(file).First(), CultureInfo.InvariantCulture);
        var program = new FileInfo($"/proc/{id}/exe").LinkTarget;
        if (!Path.GetFileName(program ?? "").StartsWith("postgres", StringComparison.Ordinal)) File.Delete(file);
    }

    private static string Unfinished(string data) => data + ".unfinished";
}

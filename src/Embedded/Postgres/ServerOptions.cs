using PokeTradeVault.Embedded.Backups;

namespace PokeTradeVault.Embedded.Postgres;

/// <summary>What <c>pg_ctl -o</c> gets.</summary>
internal static class ServerOptions
{
    /// <param name="more">Settings over all others.</param>
    public static string Text(int port, bool fast, BackupFolder backups, IReadOnlyDictionary<string, string>? more)
    {
        var settings = new Dictionary<string, string>
        {
            ["listen_addresses"] = "127.0.0.1",
            ["unix_socket_directories"] = "",
            ["max_connections"] = "300",
            ["log_min_messages"] = "warning",
        };
        foreach (var (key, value) in fast ? Fast() : Kept(backups)) settings[key] = value;
        foreach (var (key, value) in more ?? new Dictionary<string, string>()) settings[key] = value;
        return $"-p {port} {string.Join(' ', settings.Select(setting => $"-c {Quoted($"{setting.Key}={setting.Value}")}"))}";
    }

    private static Dictionary<string, string> Fast() => new()
    {
        ["fsync"] = "off",
        ["synchronous_commit"] = "off",
        ["full_page_writes"] = "off",
    };

    private static Dictionary<string, string> Kept(BackupFolder backups)
    {
        var settings = new Dictionary<string, string> { ["shared_buffers"] = $"{BuffersMegabytes()}MB" };
        if (OperatingSystem.IsWindows()) return settings;
        settings["archive_mode"] = "on";
        settings["archive_command"] = backups.ArchiveCommand;
        return settings;
    }

    /// <summary>An eighth of the machine's memory, within bounds; a page takes its share only when it is first used.</summary>
    private static long BuffersMegabytes() => Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (8 << 20), 128, 1024);

    /// <summary>pg_ctl hands them to a shell.</summary>
    private static string Quoted(string text) =>
        OperatingSystem.IsWindows() ? $"\"{text}\"" : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}

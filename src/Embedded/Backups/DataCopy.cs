namespace PokeTradeVault.Embedded.Backups;

/// <summary>Copies a data folder, also from under a running server: the archive mends what changes meanwhile.</summary>
internal static class DataCopy
{
    /// <summary>A running server's own, of no use to another: their folders are made, but stay empty.</summary>
    private static readonly HashSet<string> Emptied =
        ["pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans"];

    private static readonly HashSet<string> LeftOut = ["postmaster.pid", "postmaster.opts", "recovery.signal", "standby.signal", "backup_label.old"];

    public static void Make(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from))
        {
            var name = Path.GetFileName(folder);
            if (Emptied.Contains(name)) Directory.CreateDirectory(Path.Combine(to, name));
            else if (!name.StartsWith("pgsql_tmp", StringComparison.Ordinal)) Make(folder, Path.Combine(to, name));
        }
        foreach (var file in Directory.EnumerateFiles(from).Where(file => !LeftOut.Contains(Path.GetFileName(file)))) Copy(file, to);
    }

    private static void Copy(string file, string to)
    {
        try
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }
        catch (FileNotFoundException)
        {
            return; // Dropped meanwhile, as the archive will tell.
        }
    }
}

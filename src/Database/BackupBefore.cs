using System.Diagnostics;

namespace PokeTradeVault.Database;

/// <summary>In production nothing that is there is changed before it has been saved.</summary>
internal static class BackupBefore
{
    /// <summary>What <c>BACKUP_COMMAND</c> says where the host keeps backups by itself, to any point in time.</summary>
    private const string HostsOwn = "none";

    /// <exception cref="InvalidOperationException">There is no backup, so nothing may be migrated.</exception>
    public static async Task Take(MigrationTarget target, CancellationToken cancellation)
    {
        if (!target.BackupFirst) return;
        switch (target.BackupCommand)
        {
            case null:
                throw new InvalidOperationException(
                    "BACKUP_COMMAND must be set to migrate in Production: the command that takes a backup, or 'none' where the host takes them by itself.");
            case HostsOwn:
                await Console.Error.WriteLineAsync("BACKUP_COMMAND is 'none': relying on the host's own backups.");
                return;
        }
        using var backup = Start(target.BackupCommand);
        await backup.WaitForExitAsync(cancellation);
        if (backup.ExitCode != 0)
            throw new InvalidOperationException($"The backup before the migration failed (exit code {backup.ExitCode}): nothing was migrated.");
    }

    private static Process Start(string command)
    {
        string[] shell = OperatingSystem.IsWindows() ? ["cmd.exe", "/c"] : ["/bin/sh", "-c"];
        return Process.Start(shell[0], [shell[1], command]) ?? throw new InvalidOperationException("BACKUP_COMMAND did not start.");
    }
}

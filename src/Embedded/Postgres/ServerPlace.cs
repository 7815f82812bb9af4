using PokeTradeVault.Embedded.Backups;

namespace PokeTradeVault.Embedded.Postgres;

/// <summary>Where a server's files are.</summary>
internal sealed record ServerPlace(string Folder, BackupFolder Backups)
{
    public string Data => Path.Combine(Folder, "data");

    /// <summary>The data as they were before the last restore.</summary>
    public string DataBefore => Path.Combine(Folder, "data.before-restore");

    public string Log => Path.Combine(Folder, "log");

    public static async Task<ServerPlace> Of(EmbeddedArguments arguments, PostgresBinaries binaries, ServerUser user) =>
        new(await user.OwnFolder(Path.Combine(arguments.Folder, $"postgres-{binaries.Major}")),
            new(await user.OwnFolder(Path.Combine(arguments.Folder, $"backups-{binaries.Major}"))));
}

using PokeTradeVault.Settings;

namespace PokeTradeVault.Database;

/// <summary>A database to migrate, and what has to happen around it.</summary>
public sealed record MigrationTarget
{
    /// <summary>As in <c>DATABASE_MIGRATION_URL</c>: the owner's role, past any pooler.</summary>
    public required string Url { get; init; }

    /// <summary>As in <c>DATABASE_APP_ROLE</c>: gets what the programs need; null: nobody gets anything.</summary>
    public string? AppRole { get; init; }

    /// <summary>Whether a database that has something in it is changed only behind a backup.</summary>
    public bool BackupFirst { get; init; }

    /// <summary>As in <c>BACKUP_COMMAND</c>.</summary>
    public string? BackupCommand { get; init; }

    /// <exception cref="InvalidOperationException">Migrations can't go the way of the programs' connections.</exception>
    public static MigrationTarget Of(VaultSettings settings)
    {
        if (settings.DatabaseMigrationUrl is null && settings.Database.BehindPooler)
            throw new InvalidOperationException(
                "DATABASE_MIGRATION_URL must be set where DATABASE_POOLER is: a pooler in transaction mode does not hold the lock that migrations need.");
        return new()
        {
            Url = settings.DatabaseMigrationUrl ?? settings.DatabaseUrl ?? throw new SettingsException(["DATABASE_URL: must be set"]),
            AppRole = settings.DatabaseAppRole,
            BackupFirst = settings.IsProduction,
            BackupCommand = settings.BackupCommand,
        };
    }
}

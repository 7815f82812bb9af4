using PokeTradeVault.Database;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Doctor;

internal static class MigrationChecks
{
    private const string Subject = "migrations";

    public static async Task<IReadOnlyList<Finding>> Of(VaultSettings settings, CancellationToken cancellation)
    {
        var status = await Migrator.Status(settings.DatabaseMigrationUrl ?? settings.DatabaseUrl!, cancellation);
        var missing = status.Where(step => !step.Applied).Select(step => step.Name).ToList();
        return missing.Count == 0
            ? [Finding.Fine(Subject, $"all {status.Count} are applied")]
            : [Finding.Wrong(Subject, $"{missing.Count} of {status.Count} are missing ({missing[0]} first): ./dev migrate up")];
    }
}

using System.Net;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Doctor;

/// <summary>Settings that the programs accept, and that may still not be what was meant.</summary>
internal static class SettingsChecks
{
    private const string Subject = "settings";

    public static IEnumerable<Finding> Of(VaultSettings settings)
    {
        yield return Finding.Fine(Subject, $"{settings.EnvironmentName}, cluster {settings.ClusterId}, service {settings.ServiceId}");
        if (settings.IsDevelopment) yield break;
        foreach (var finding in Secrets(settings).Concat(Roles(settings)).Concat(Addresses(settings))) yield return finding;
    }

    private static IEnumerable<Finding> Secrets(VaultSettings settings)
    {
        if (settings.JwtSecret is { } secret && secret.Distinct().Count() < 12)
            yield return Finding.Warning(Subject, "JWT_SECRET has few different characters: openssl rand -hex 32 makes one");
        if (settings.JwtSecretPrevious is not null && settings.JwtSecretPrevious == settings.JwtSecret)
            yield return Finding.Warning(Subject, "JWT_SECRET_PREVIOUS is the same as JWT_SECRET");
        if (settings.JwtSecretPrevious is not null)
            yield return Finding.Warning(Subject, "JWT_SECRET_PREVIOUS is set: a rotation is going on; end it (docs/secrets.md)");
    }

    private static IEnumerable<Finding> Roles(VaultSettings settings)
    {
        if (settings.DatabaseMigrationUrl is null)
            yield return Finding.Warning(Subject, "DATABASE_MIGRATION_URL is not set: the programs' role owns the tables, and could change the ledger");
        else if (settings.DatabaseAppRole is null)
            yield return Finding.Warning(Subject, "DATABASE_APP_ROLE is not set: migrations grant the programs' role nothing");
        if (settings.BackupCommand is null)
            yield return Finding.Warning(Subject, "BACKUP_COMMAND is not set: Production does not migrate a database with something in it");
        if (settings.RedisCacheUrl is null || settings.RedisCacheUrl == settings.RedisUrl)
            yield return Finding.Warning(Subject, "REDIS_CACHE_URL is not set: caches share the memory of what must not be lost");
    }

    private static IEnumerable<Finding> Addresses(VaultSettings settings)
    {
        if (settings.ApiBaseUrl is null)
            yield return Finding.Warning(Subject, "API_BASE_URL is not set: pages of another origin are not told where the API is");
        else if (settings.ApiBaseUrl.Scheme != Uri.UriSchemeHttps)
            yield return Finding.Wrong(Subject, "API_BASE_URL is not https: passwords would be sent in the clear");
        if (settings.CorsOrigins.Any(origin => origin.StartsWith("http://", StringComparison.Ordinal)))
            yield return Finding.Warning(Subject, "CORS_ORIGINS has an origin without https");
        if (settings.Silo.Address is { } silo && IPAddress.IsLoopback(silo) && !settings.Silo.InApi)
            yield return Finding.Warning(Subject, "SILO_ADDRESS is loopback: silos of other machines can't reach this one");
    }
}

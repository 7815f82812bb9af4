using System.Net;
using System.Text;

namespace PokeTradeVault.Settings;

internal static class VaultSettingsParser
{
    public const int JwtSecretBytesLeast = 32;

    /// <summary>The usual port of OpenTelemetry's exporter for Prometheus.</summary>
    private const int MetricsPort = 9464;

    public static VaultSettings Parse(SettingsReader read, Needs needs)
    {
        var environment = EnvironmentName(read);
        var development = environment == "Development";
        var folder = Path.GetFullPath(read.Text("VAULT_FOLDER") ?? VaultFolder.Default());
        var verify = read.Flag("REDIS_TLS_VERIFY", true);
        var settings = new VaultSettings
        {
            EnvironmentName = environment,
            Folder = folder,
            DatabaseUrl = read.Checked("DATABASE_URL", PostgresUrl.Check),
            DatabaseReadUrl = read.Checked("DATABASE_READ_URL", PostgresUrl.Check),
            DatabaseMigrationUrl = read.Checked("DATABASE_MIGRATION_URL", PostgresUrl.Check),
            DatabaseAppRole = read.Text("DATABASE_APP_ROLE"),
            BackupCommand = read.Text("BACKUP_COMMAND"),
            Database = new()
            {
                PoolSize = read.Number("DATABASE_POOL_SIZE", 40, 1, 1000),
                BehindPooler = read.Flag("DATABASE_POOLER", false),
                LockTimeout = TimeSpan.FromMilliseconds(read.Number("DATABASE_LOCK_TIMEOUT_MS", 5_000, 10, 25_000)),
                ReadLagMost = TimeSpan.FromMilliseconds(read.Number("DATABASE_READ_LAG_MS", 5_000, 500, 3_600_000)),
                StalledTimeout = TimeSpan.FromMilliseconds(read.Number("DATABASE_STALLED_TIMEOUT_MS", 15_000, 100, 3_600_000)),
                StatementTimeout = TimeSpan.FromMilliseconds(read.Number("DATABASE_STATEMENT_TIMEOUT_MS", 10_000, 10, 25_000)),
            },
            RedisUrl = RedisUrl(read, "REDIS_URL", verify),
            RedisCacheUrl = RedisUrl(read, "REDIS_CACHE_URL", verify),
            JwtSecret = JwtSecret(read, needs, development, folder),
            JwtSecretPrevious = LongEnough(read, "JWT_SECRET_PREVIOUS"),
            ApiBaseUrl = read.Url("API_BASE_URL", "http", "https"),
            AnalyticsUrl = read.Url("ANALYTICS_URL", "http", "https"),
            PokeApiUrl = read.Url("POKEAPI_URL", "http", "https"),
            Telemetry = Telemetry(read, development),
            SmtpUrl = read.Url("SMTP_URL", "smtp", "smtps"),
            CorsOrigins = read.Origins("CORS_ORIGINS"),
            TrustedProxies = read.Networks("TRUSTED_PROXIES"),
            ClusterId = read.Text("CLUSTER_ID") ?? (development ? VaultFolder.ClusterId(folder) : null) ?? "poketradevault",
            ServiceId = read.Text("SERVICE_ID") ?? "poketradevault",
            Port = read.Number("PORT", 8080, 0, 65535),
            Silo = Silo(read, development),
            ListenAddress = read.Address("LISTEN_ADDRESS", null),
            DrainTime = TimeSpan.FromSeconds(read.Number("DRAIN_SECONDS", development ? 0 : 10, 0, 300)),
            WebRoot = read.Text("WEB_ROOT"),
            Demo = read.Flag("DEMO", false),
            FaultPoints = read.Text("FAULT_POINTS"),
        };
        if (settings.Demo && !development) read.Problem("DEMO", "only Development seeds demo traders");
        if (settings.FaultPoints is not null && !development) read.Problem("FAULT_POINTS", "only Development dies on purpose");
        RequireStores(read, settings, needs);
        read.ThrowIfAny();
        return settings;
    }

    private static string EnvironmentName(SettingsReader read)
    {
        var name = read.Text("ASPNETCORE_ENVIRONMENT") ?? read.Text("NODE_ENV") ?? "Production";
        // Node's tools write them in lower case; the framework compares the names as they stand in files and logs.
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static string? RedisUrl(SettingsReader read, string key, bool verify)
    {
        var url = read.Checked(key, RedisUrls.Check);
        return url is null || verify ? url : RedisUrls.Unverified(url);
    }

    private static SiloPlace Silo(SettingsReader read, bool development)
    {
        var kubernetes = read.Flag("SILO_KUBERNETES", false);
        return new()
        {
            InApi = read.Flag("SILO_IN_API", development),
            InKubernetes = kubernetes,
            Address = read.Address("SILO_ADDRESS", kubernetes ? AddressOfPod(read) : development ? IPAddress.Loopback : null),
            SiloPort = read.Number("SILO_PORT", 11111, 0, 65535),
            SiloListenPort = read.Number("SILO_LISTEN_PORT", 0, 0, 65535) is > 0 and var listen ? listen : null,
            GatewayPort = read.Number("GATEWAY_PORT", 30000, 0, 65535),
        };
    }

    private static IPAddress? AddressOfPod(SettingsReader read)
    {
        foreach (var key in (string[])["POD_NAME", "POD_NAMESPACE", "POD_IP"])
        {
            if (read.Text(key) is null) read.Problem(key, "must be set where SILO_KUBERNETES is true");
        }
        return read.Address("POD_IP", null);
    }

    private static TelemetrySettings Telemetry(SettingsReader read, bool development)
    {
        var port = read.Number("METRICS_PORT", development ? 0 : MetricsPort, 0, 65535);
        var byDefault = new TelemetrySettings();
        return new()
        {
            MetricsPort = port == 0 ? null : port,
            OtlpEndpoint = read.Url("OTEL_EXPORTER_OTLP_ENDPOINT", "http", "https"),
            TraceShare = read.Share("OTEL_TRACES_SAMPLER_ARG", development ? 1 : byDefault.TraceShare),
            SentryDsn = read.Checked("SENTRY_DSN", CheckDsn) is { } dsn && Uri.TryCreate(dsn, UriKind.Absolute, out var sentry) ? sentry : null,
            LogsAreJson = read.OneOf("LOG_FORMAT", development ? "text" : "json", "json", "text") == "json",
            Release = read.Text("RELEASE") ?? byDefault.Release,
        };
    }

    private static void CheckDsn(string dsn)
    {
        if (!Uri.TryCreate(dsn, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.UserInfo.Length == 0 || url.AbsolutePath.Length < 2)
            throw new FormatException("must be a DSN such as https://key@host/project");
    }

    private static void RequireStores(SettingsReader read, VaultSettings settings, Needs needs)
    {
        if (settings.UsesEmbeddedStores) return;
        if (needs.HasFlag(Needs.Database) && settings.DatabaseUrl is null) read.Problem("DATABASE_URL", "must be set");
        if (needs.HasFlag(Needs.Redis) && settings.RedisUrl is null) read.Problem("REDIS_URL", "must be set");
    }

    private static string? JwtSecret(SettingsReader read, Needs needs, bool development, string folder)
    {
        if (LongEnough(read, "JWT_SECRET") is { } secret) return secret;
        if (!needs.HasFlag(Needs.JwtSecret)) return null;
        if (development) return VaultFolder.KeptSecret(folder, "jwt-secret");
        read.Problem("JWT_SECRET", $"must be set, {JwtSecretBytesLeast} bytes or more");
        return null;
    }

    private static string? LongEnough(SettingsReader read, string key)
    {
        var secret = read.Text(key);
        if (secret is not null && Encoding.UTF8.GetByteCount(secret) < JwtSecretBytesLeast)
            read.Problem(key, $"too short: {JwtSecretBytesLeast} bytes or more");
        return secret;
    }
}

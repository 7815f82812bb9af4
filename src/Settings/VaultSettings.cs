using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace PokeTradeVault.Settings;

/// <summary>All settings, read once from the environment and checked. Each key may also be given as <c>KEY_FILE</c>, a file's path.</summary>
public sealed record VaultSettings
{
    /// <summary><c>ASPNETCORE_ENVIRONMENT</c>, or its alias <c>NODE_ENV</c>; neither: Production.</summary>
    public required string EnvironmentName { get; init; }

    /// <summary><c>VAULT_FOLDER</c>: data of the embedded stores and development secrets (default: <c>.vault</c> beside the solution).</summary>
    public required string Folder { get; init; }

    /// <summary><c>DATABASE_URL</c>: <c>postgres://user:password@host:port/name?sslmode=…</c></summary>
    public string? DatabaseUrl { get; init; }

    /// <summary><c>DATABASE_READ_URL</c>: a replica for reads that may lag; default the primary.</summary>
    public string? DatabaseReadUrl { get; init; }

    /// <summary><c>DATABASE_MIGRATION_URL</c>: the owner's role, past any pooler; default <c>DATABASE_URL</c>.</summary>
    public string? DatabaseMigrationUrl { get; init; }

    /// <summary><c>DATABASE_APP_ROLE</c>: the role that the programs sign in as; each migration grants it what they need and no more.</summary>
    public string? DatabaseAppRole { get; init; }

    /// <summary><c>BACKUP_COMMAND</c>: run before anything is migrated in Production; <c>none</c> where the host takes backups by itself.</summary>
    public string? BackupCommand { get; init; }

    public DatabaseOptions Database { get; init; } = new();

    /// <summary>
    /// <c>REDIS_URL</c>: <c>redis://</c> or <c>rediss://user:password@host:port/db</c>, <c>?verify=false</c> for self-signed;
    /// where a host writes the address itself, <c>REDIS_TLS_VERIFY=false</c> says the same for both.
    /// </summary>
    public string? RedisUrl { get; init; }

    /// <summary><c>REDIS_CACHE_URL</c>: what may be lost; default <c>REDIS_URL</c>.</summary>
    public string? RedisCacheUrl { get; init; }

    /// <summary><c>JWT_SECRET</c>: 32 bytes or more. Development keeps a random one in the vault's folder; elsewhere there is no default.</summary>
    public string? JwtSecret { get; init; }

    /// <summary><c>JWT_SECRET_PREVIOUS</c>: still accepted, no longer signed with.</summary>
    public string? JwtSecretPrevious { get; init; }

    /// <summary><c>API_BASE_URL</c>: the API's public address.</summary>
    public Uri? ApiBaseUrl { get; init; }

    /// <summary><c>ANALYTICS_URL</c>: where the web app that <see cref="WebRoot"/> holds was built to count its pages; its policy lets it.</summary>
    public Uri? AnalyticsUrl { get; init; }

    /// <summary><c>POKEAPI_URL</c></summary>
    public Uri? PokeApiUrl { get; init; }

    public TelemetrySettings Telemetry { get; init; } = new();

    /// <summary><c>SMTP_URL</c>: <c>smtp://</c> or <c>smtps://</c></summary>
    public Uri? SmtpUrl { get; init; }

    /// <summary><c>CORS_ORIGINS</c>: other origins that may call, separated by commas.</summary>
    public IReadOnlyList<string> CorsOrigins { get; init; } = [];

    /// <summary>
    /// <c>TRUSTED_PROXIES</c>: networks and addresses, separated by commas, whose word on where a request comes from counts
    /// (<c>X-Forwarded-For</c>, <c>X-Forwarded-Proto</c>); none: nobody's does.
    /// </summary>
    public IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary><c>CLUSTER_ID</c>: silos with the same one form a cluster; a new one after a restore.</summary>
    public string ClusterId { get; init; } = "poketradevault";

    /// <summary><c>SERVICE_ID</c>: part of every storage key; never change it.</summary>
    public string ServiceId { get; init; } = "poketradevault";

    /// <summary><c>PORT</c>: the HTTP port of an API, or of a silo's <c>/health</c>; 0 for a free one.</summary>
    public int Port { get; init; } = 8080;

    public required SiloPlace Silo { get; init; }

    /// <summary><c>DRAIN_SECONDS</c>: how long a host that got SIGTERM goes on serving while it says that it is not ready (default: 0 in Development, else 10).</summary>
    public TimeSpan DrainTime { get; init; }

    /// <summary><c>WEB_ROOT</c>: folder of the built web app that the API serves; not set: it serves none.</summary>
    public string? WebRoot { get; init; }

    /// <summary><c>DEMO</c>: seed demo traders; Development only.</summary>
    public bool Demo { get; init; }

    /// <summary><c>FAULT_POINTS</c>: a file that tells a silo where to die, for tests; only Development accepts it.</summary>
    public string? FaultPoints { get; init; }

    public bool IsDevelopment => EnvironmentName == "Development";

    public bool IsProduction => EnvironmentName == "Production";

    /// <summary><c>LISTEN_ADDRESS</c>: where the HTTP ports listen; default: in Development where the silo does (loopback, unless told otherwise), elsewhere everywhere.</summary>
    [AllowNull]
    public IPAddress ListenAddress
    {
        get => field ?? (IsDevelopment && Silo.Address is { } address ? address : IPAddress.IPv6Any);
        init;
    }

    /// <summary>Development with neither <c>DATABASE_URL</c> nor <c>REDIS_URL</c>: a private PostgreSQL and Garnet stand in.</summary>
    public bool UsesEmbeddedStores => IsDevelopment && DatabaseUrl is null && RedisUrl is null;

    /// <exception cref="SettingsException">Something is missing or wrong.</exception>
    public static VaultSettings FromEnvironment(Needs needs) => Read(ProcessVariables(), needs);

    /// <exception cref="SettingsException">Something is missing or wrong.</exception>
    public static VaultSettings Read(IReadOnlyDictionary<string, string?> variables, Needs needs) =>
        VaultSettingsParser.Parse(new SettingsReader(variables), needs);

    /// <summary>Says nothing of the values: some are secrets.</summary>
    public override string ToString() => $"settings of {EnvironmentName}";

    private static Dictionary<string, string?> ProcessVariables() =>
        System.Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value);
}

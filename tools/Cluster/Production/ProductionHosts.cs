using System.Security.Cryptography;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Cluster.Production;

/// <summary>Starts the silos and APIs of one topology.</summary>
internal sealed class ProductionHosts(ProductionOptions options, ProductionStores stores, Uri address)
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(3);
    private static readonly string Loopback = "127.0.0.1";
    private readonly string secret = RandomNumberGenerator.GetHexString(64, lowercase: true);
    private int silos;
    private int apis;

    public ProductionHost LaunchSilo(Build build, IReadOnlyDictionary<string, string?>? variables) =>
        Launch("Silo", $"silo-{Interlocked.Increment(ref silos)}", build, variables);

    public ProductionHost LaunchApi(Build build, IReadOnlyDictionary<string, string?>? variables) =>
        Launch("Api", $"api-{Interlocked.Increment(ref apis)}", build, variables);

    public static Task UntilReady(ProductionHost host, CancellationToken cancellation) =>
        Readiness.Until(host.Process, host.Address, StartTimeout, cancellation);

    private ProductionHost Launch(string project, string name, Build build, IReadOnlyDictionary<string, string?>? more)
    {
        var (port, metrics) = (FreePorts.Next(), FreePorts.Next());
        var environment = Environment(build);
        environment["PORT"] = $"{port}";
        environment["METRICS_PORT"] = $"{metrics}";
        foreach (var (key, value) in options.Variables.Concat(more ?? new Dictionary<string, string?>())) environment[key] = value;
        var process = VaultProcess.Start(Program(project, build), name, environment, options.Output);
        return new(process, build, new($"http://{Loopback}:{port}"), new($"http://{Loopback}:{metrics}/metrics"));
    }

    private Dictionary<string, string?> Environment(Build build) => new()
    {
        // A release that knows no LISTEN_ADDRESS keeps to the loopback in Development alone.
        ["ASPNETCORE_ENVIRONMENT"] = build is Build.Previous ? "Development" : "Production",
        ["LISTEN_ADDRESS"] = Loopback,
        ["SILO_ADDRESS"] = Loopback,
        ["SILO_IN_API"] = "false",
        ["SILO_PORT"] = $"{FreePorts.Next()}",
        ["GATEWAY_PORT"] = $"{FreePorts.Next()}",
        ["VAULT_FOLDER"] = stores.FolderOf("programs"),
        ["DATABASE_URL"] = stores.DatabaseUrl,
        ["DATABASE_READ_URL"] = stores.ReadUrl,
        ["DATABASE_MIGRATION_URL"] = null,
        ["DATABASE_POOL_SIZE"] = "20",
        ["REDIS_URL"] = stores.Redis.Url,
        ["REDIS_CACHE_URL"] = stores.Cache.Url,
        ["JWT_SECRET"] = secret,
        ["CLUSTER_ID"] = "production",
        ["SERVICE_ID"] = "production",
        ["API_BASE_URL"] = $"{address}",
        ["TRUSTED_PROXIES"] = $"{Loopback}/32",
        ["DEMO"] = "false",
    };

    private static string Program(string project, Build build) => build switch
    {
        Build.Current => EmbeddedProgram.Sibling(project),
        Build.Previous => PreviousProgram(project),
        _ => throw new ArgumentOutOfRangeException(nameof(build), build, "no such build"),
    };

    private static string PreviousProgram(string project)
    {
        var commit = File.ReadAllText(Path.Combine(Solution.Root, "deploy", "previous-release")).Trim();
        var file = Path.Combine(Solution.Root, "artifacts", "previous", commit, "artifacts", "bin", project, "debug", $"PokeTradeVault.{project}.dll");
        return File.Exists(file) ? file : throw new FileNotFoundException($"Build the previous release first: {file} is missing.");
    }
}

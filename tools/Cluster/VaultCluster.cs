using System.Net;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Cluster;

/// <summary>Silo and Api processes on one PostgreSQL and one Redis.</summary>
public sealed class VaultCluster : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private readonly VaultSettings settings;
    private readonly Action<string> output;
    private readonly List<VaultProcess> silos = [];
    private readonly List<VaultProcess> apis = [];
    private readonly List<Uri> addresses = [];
    private readonly List<Uri> siloAddresses = [];

    /// <param name="settings">With the URLs of migrated stores.</param>
    /// <param name="output">Gets each line that a process prints, the process' name in front.</param>
    public VaultCluster(VaultSettings settings, Action<string> output)
    {
        this.settings = settings;
        this.output = output;
    }

    public IReadOnlyList<VaultProcess> Silos => silos;

    public IReadOnlyList<VaultProcess> Apis => apis;

    /// <summary>The APIs' addresses, in the order of <see cref="Apis"/>.</summary>
    public IReadOnlyList<Uri> Addresses => addresses;

    /// <summary>Where the silos tell of their health, in the order of <see cref="Silos"/>.</summary>
    public IReadOnlyList<Uri> SiloAddresses => siloAddresses;

    /// <summary>Starts one more silo and waits until it answers.</summary>
    /// <param name="more">Further environment variables of it alone.</param>
    public async Task<VaultProcess> AddSilo(IReadOnlyDictionary<string, string?>? more = null, CancellationToken cancellation = default)
    {
        var health = FreePorts.Next();
        var silo = Launch("Silo", $"silo-{silos.Count + 1}", more, new()
        {
            ["SILO_PORT"] = $"{FreePorts.Next()}",
            ["GATEWAY_PORT"] = $"{FreePorts.Next()}",
            ["PORT"] = $"{health}",
        });
        silos.Add(silo);
        siloAddresses.Add(new($"http://127.0.0.1:{health}"));
        await Readiness.Until(silo, siloAddresses[^1], StartTimeout, cancellation);
        return silo;
    }

    /// <summary>Starts one more API and waits until it is ready.</summary>
    /// <param name="port">Its HTTP port; 0 for a free one.</param>
    /// <param name="more">Further environment variables of it alone.</param>
    public async Task<Uri> AddApi(int port = 0, IReadOnlyDictionary<string, string?>? more = null, CancellationToken cancellation = default)
    {
        var own = port == 0 ? FreePorts.Next() : port;
        var address = new Uri($"http://127.0.0.1:{own}");
        var api = Launch("Api", $"api-{apis.Count + 1}", more, new() { ["PORT"] = $"{own}" });
        apis.Add(api);
        addresses.Add(address);
        await Readiness.Until(api, address, StartTimeout, cancellation);
        return address;
    }

    /// <summary>A port of this machine that nobody listens on right now.</summary>
    public static int FreePort() => FreePorts.Next();

    /// <summary>Stops the APIs, then the silos.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(apis.Select(api => api.DisposeAsync().AsTask()));
        await Task.WhenAll(silos.Select(silo => silo.DisposeAsync().AsTask()));
    }

    private VaultProcess Launch(
        string project, string name, IReadOnlyDictionary<string, string?>? more, Dictionary<string, string?> environment)
    {
        environment["ASPNETCORE_ENVIRONMENT"] = settings.EnvironmentName;
        environment["VAULT_FOLDER"] = settings.Folder;
        environment["DATABASE_URL"] = settings.DatabaseUrl;
        environment["DATABASE_READ_URL"] = settings.DatabaseReadUrl;
        environment["REDIS_URL"] = settings.RedisUrl;
        environment["REDIS_CACHE_URL"] = settings.RedisCacheUrl;
        environment["JWT_SECRET"] = settings.JwtSecret;
        environment["CLUSTER_ID"] = settings.ClusterId;
        environment["SERVICE_ID"] = settings.ServiceId;
        environment["SILO_IN_API"] = "false";
        environment["SILO_ADDRESS"] = $"{IPAddress.Loopback}";
        foreach (var (key, value) in more ?? new Dictionary<string, string?>()) environment[key] = value;
        return VaultProcess.Start(EmbeddedProgram.Sibling(project), name, environment, output);
    }
}

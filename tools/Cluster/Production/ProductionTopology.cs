using System.Security.Cryptography.X509Certificates;

namespace PokeTradeVault.Cluster.Production;

/// <summary>
/// What runs in production, as processes of this machine: nginx with TLS in front of API hosts, silos, PostgreSQL with a
/// streaming replica, Redis. Everything listens on the loopback alone, and ends with this object.
/// </summary>
public sealed class ProductionTopology : IAsyncDisposable
{
    private readonly ProductionOptions options;
    private readonly ProductionHosts hosts;
    private readonly List<ProductionHost> silos = [];
    private readonly List<ProductionHost> apis = [];

    private ProductionTopology(ProductionOptions options, ProductionStores stores, Balancer balancer)
    {
        this.options = options;
        Stores = stores;
        Balancer = balancer;
        hosts = new(options, stores, balancer.Address);
    }

    public ProductionStores Stores { get; }

    /// <summary>Gets each line that is printed about it.</summary>
    public Action<string> Output => options.Output;

    public Balancer Balancer { get; }

    public IReadOnlyList<ProductionHost> Silos => silos;

    public IReadOnlyList<ProductionHost> Apis => apis;

    /// <summary>The balancer's, as in <c>https://localhost:8443</c>.</summary>
    public Uri Address => Balancer.Address;

    /// <summary>What <see cref="Address"/> shows; self-made.</summary>
    public X509Certificate2 Certificate => Balancer.Certificate;

    /// <summary>The same, in PEM form.</summary>
    public string CertificateFile => Balancer.CertificateFile;

    /// <summary>Of the programs' role.</summary>
    public string DatabaseUrl => Stores.DatabaseUrl;

    /// <summary>Of the owner's role.</summary>
    public string MigrationUrl => Stores.MigrationUrl;

    /// <summary>The replica's; null where there is none.</summary>
    public string? ReadUrl => Stores.ReadUrl;

    public string RedisUrl => Stores.Redis.Url;

    public string CacheUrl => Stores.Cache.Url;

    /// <summary>Starts everything, and waits until all of it is ready.</summary>
    public static async Task<ProductionTopology> Start(ProductionOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new();
        var stores = await ProductionStores.Start(options, cancellation);
        ProductionTopology? topology = null;
        try
        {
            var balancer = await Balancer.Start(stores.FolderOf("nginx"), options.Port, options.Output, cancellation);
            topology = new(options, stores, balancer);
            await Task.WhenAll([
                .. Enumerable.Range(0, options.Silos).Select(_ => topology.AddSilo(cancellation: cancellation)),
                .. Enumerable.Range(0, options.Apis).Select(_ => topology.AddApi(cancellation: cancellation)),
            ]);
            return topology;
        }
        catch
        {
            if (topology is not null) await topology.DisposeAsync();
            else await stores.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts one more silo and waits until it is ready.</summary>
    /// <exception cref="InvalidOperationException">It has ended, or does not become ready; it is gone then.</exception>
    /// <param name="variables">Environment of it alone, over all others'.</param>
    public async Task<ProductionHost> AddSilo(
        Build build = Build.Current, IReadOnlyDictionary<string, string?>? variables = null, CancellationToken cancellation = default)
    {
        var silo = hosts.LaunchSilo(build, variables);
        await UntilReady(silo, silos, cancellation);
        return silo;
    }

    /// <summary>Starts one more API, waits until it is ready, and puts it behind the balancer.</summary>
    /// <param name="variables">Environment of it alone, over all others'.</param>
    /// <param name="weight">Its weight at the balancer; 0 for no requests yet.</param>
    public async Task<ProductionHost> AddApi(
        Build build = Build.Current, IReadOnlyDictionary<string, string?>? variables = null, int weight = Balancer.FullWeight,
        CancellationToken cancellation = default)
    {
        var api = hosts.LaunchApi(build, variables);
        await UntilReady(api, apis, cancellation);
        await Balancer.PutIn(api.Address, weight, cancellation);
        return api;
    }

    /// <summary>Stops one in order: an API leaves the balancer first; then SIGTERM, and it has the time that it asks for.</summary>
    public async Task Stop(ProductionHost host)
    {
        if (apis.Contains(host)) await Balancer.TakeOut(host.Address);
        await host.Process.Terminate();
        lock (apis) apis.Remove(host);
        lock (silos) silos.Remove(host);
    }

    /// <summary>Stops the APIs, then the silos, then what they need.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(apis.Select(api => api.Process.DisposeAsync().AsTask()));
        await Task.WhenAll(silos.Select(silo => silo.Process.DisposeAsync().AsTask()));
        await Balancer.DisposeAsync();
        await Stores.DisposeAsync();
    }

    private static async Task UntilReady(ProductionHost host, List<ProductionHost> among, CancellationToken cancellation)
    {
        lock (among) among.Add(host);
        try
        {
            await ProductionHosts.UntilReady(host, cancellation);
        }
        catch
        {
            lock (among) among.Remove(host);
            await host.Process.DisposeAsync();
            throw;
        }
    }
}

using System.Security.Cryptography.X509Certificates;

namespace PokeTradeVault.Cluster.Production;

/// <summary>nginx in front of the API hosts, with TLS, by the very file that the containers use: <c>deploy/nginx/vault.conf.template</c>.</summary>
public sealed class Balancer : IAsyncDisposable
{
    public const int FullWeight = 100;

    private readonly string folder;
    private readonly int port;
    private readonly Dictionary<Uri, int> weights = [];
    private readonly SemaphoreSlim alone = new(1);
    private readonly ServerProcess server;

    private Balancer(string folder, int port, X509Certificate2 certificate, ServerProcess server)
    {
        this.folder = folder;
        this.port = port;
        this.server = server;
        Certificate = certificate;
    }

    /// <summary>The one address of all API hosts.</summary>
    public Uri Address => new($"https://localhost:{port}");

    /// <summary>Answers by sending to <see cref="Address"/>.</summary>
    public Uri PlainAddress { get; private init; } = null!;

    /// <summary>What <see cref="Address"/> shows; self-made.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>The same, in PEM form.</summary>
    public string CertificateFile => Path.Combine(Path.GetDirectoryName(folder)!, "certificate.pem");

    /// <summary>A line of JSON for each request: method, path, status, seconds, which API host (<c>upstream</c>) answered.</summary>
    public string AccessLog => BalancerFiles.AccessLog(folder);

    /// <summary>How many of all requests each API host gets, relative to each other; 0 for none.</summary>
    public IReadOnlyDictionary<Uri, int> Weights => weights;

    /// <summary>Starts it with no API host behind it.</summary>
    /// <param name="folder">A folder that does not exist yet, below one that servers may pass through.</param>
    /// <param name="port">Of HTTPS; 0 for a free one.</param>
    public static async Task<Balancer> Start(string folder, int port, Action<string> output, CancellationToken cancellation = default)
    {
        await ServerUser.MakeFolder(folder);
        var certificate = await Production.Certificate.Make(BalancerFiles.Certificate(folder), BalancerFiles.CertificateKey(folder));
        await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(folder)!, "certificate.pem"), certificate.ExportCertificatePem(), cancellation);
        var ports = (Tls: port == 0 ? FreePorts.Next() : port, Plain: FreePorts.Next());
        await BalancerFiles.Write(folder, ports, new Dictionary<Uri, int>());
        await BalancerFiles.Check(folder);
        var server = ServerProcess.Start("nginx", "TERM", BalancerFiles.Command(folder), output);
        var balancer = new Balancer(folder, ports.Tls, certificate, server) { PlainAddress = new($"http://localhost:{ports.Plain}") };
        await Until.Answers("nginx", TimeSpan.FromSeconds(30), () => server.HasExited,
            _ => Task.FromResult(BalancerFiles.Workers(folder).Count > 0), cancellation);
        return balancer;
    }

    /// <summary>Sets the weights of those that are named, and leaves the others.</summary>
    public async Task SetWeights(IReadOnlyDictionary<Uri, int> changed, CancellationToken cancellation = default)
    {
        await alone.WaitAsync(cancellation);
        try
        {
            foreach (var (api, weight) in changed) weights[api] = weight;
            await Reload(cancellation);
        }
        finally
        {
            alone.Release();
        }
    }

    /// <summary>No new request and no new connection goes to <paramref name="api"/> any more; what it has begun goes on.</summary>
    public Task TakeOut(Uri api, CancellationToken cancellation = default) => SetWeights(new Dictionary<Uri, int> { [api] = 0 }, cancellation);

    public Task PutIn(Uri api, int weight = FullWeight, CancellationToken cancellation = default) =>
        SetWeights(new Dictionary<Uri, int> { [api] = weight }, cancellation);

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Certificate.Dispose();
        alone.Dispose();
    }

    /// <summary>Returns when the processes that knew the former weights take no more connections.</summary>
    private async Task Reload(CancellationToken cancellation)
    {
        var before = BalancerFiles.Workers(folder);
        await BalancerFiles.Write(folder, (port, PlainAddress.Port), weights);
        await BalancerFiles.Check(folder);
        await server.Signal("HUP");
        await Until.Answers("nginx with its new weights", TimeSpan.FromSeconds(60), () => server.HasExited,
            _ => Task.FromResult(BalancerFiles.Workers(folder) is { Count: > 0 } now && !now.Overlaps(before)), cancellation);
    }
}

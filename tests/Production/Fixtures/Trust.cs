using System.Security.Cryptography.X509Certificates;
using PokeTradeVault.Cluster.Production;

namespace PokeTradeVault.Production.Fixtures;

/// <summary>Clients of a topology that trust its self-made certificate, and no other.</summary>
public static class Trust
{
    public static HttpClient Client(this ProductionTopology topology) =>
        new(Handler(topology)) { BaseAddress = topology.Address, Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>Follows no redirects and keeps no cookies.</summary>
    public static SocketsHttpHandler Handler(ProductionTopology topology) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        SslOptions = { CertificateChainPolicy = Only(topology.Certificate) },
    };

    private static X509ChainPolicy Only(X509Certificate2 certificate) => new()
    {
        TrustMode = X509ChainTrustMode.CustomRootTrust,
        CustomTrustStore = { certificate },
        RevocationMode = X509RevocationMode.NoCheck,
    };
}

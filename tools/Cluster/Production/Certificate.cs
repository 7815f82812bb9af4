using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PokeTradeVault.Cluster.Production;

/// <summary>A self-made certificate for this machine alone.</summary>
internal static class Certificate
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(30);

    /// <summary>Writes both files, for servers to read.</summary>
    /// <returns>The certificate, without its key.</returns>
    public static async Task<X509Certificate2> Make(string certificateFile, string keyFile)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new("1.3.6.1.5.5.7.3.1")], true));
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddHours(-1), now + Life);
        await ServerUser.WriteFile(keyFile, key.ExportPkcs8PrivateKeyPem());
        await ServerUser.WriteFile(certificateFile, certificate.ExportCertificatePem());
        return X509CertificateLoader.LoadCertificate(certificate.RawData);
    }
}

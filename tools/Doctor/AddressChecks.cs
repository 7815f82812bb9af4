using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace PokeTradeVault.Doctor;

/// <summary>The public address: its certificate, and whether an API answers behind it.</summary>
internal static class AddressChecks
{
    private static readonly TimeSpan RenewBefore = TimeSpan.FromDays(14);

    public static async Task<IReadOnlyList<Finding>> Of(Uri api, CancellationToken cancellation)
    {
        var found = new List<Finding>();
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, errors) =>
        {
            found.Add(Certificate((X509Certificate2)certificate!, errors));
            return errors == SslPolicyErrors.None;
        };
        using var client = new HttpClient(handler) { BaseAddress = api };
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellation);
            found.Add(answer.IsSuccessStatusCode
                ? Finding.Fine("API", $"{api.Authority} is ready")
                : Finding.Wrong("API", $"{api.Authority} answers /health/ready with {(int)answer.StatusCode}"));
        }
        catch (HttpRequestException problem)
        {
            found.Add(Finding.Warning("API", $"{api.Authority} does not answer ({Causes.Of(problem)}): not started yet?"));
        }
        return found;
    }

    private static Finding Certificate(X509Certificate2 certificate, SslPolicyErrors errors)
    {
        if (errors != SslPolicyErrors.None) return Finding.Wrong("certificate", $"is not trusted here: {errors}");
        var until = new DateTimeOffset(certificate.NotAfter.ToUniversalTime());
        return until - TimeProvider.System.GetUtcNow() < RenewBefore
            ? Finding.Warning("certificate", $"runs out on {until:yyyy-MM-dd}")
            : Finding.Fine("certificate", $"is trusted, until {until:yyyy-MM-dd}");
    }
}

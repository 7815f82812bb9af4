using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Load.Chaos.Traffic;

/// <summary>The APIs as their clients reach them; each call says to which.</summary>
internal sealed class Hosts : IDisposable
{
    /// <summary>Then the outcome is unknown, as in a browser.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly IReadOnlyList<HttpClient> clients;

    public Hosts(IEnumerable<Uri> addresses)
    {
        Addresses = [.. addresses];
        clients = [.. Addresses.Select(address => new HttpClient { BaseAddress = address, Timeout = Patience })];
    }

    public IReadOnlyList<Uri> Addresses { get; }

    public async Task<Given> Send(int host, HttpMethod method, string path, object? body = null, string? token = null, Guid? key = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (key is not null) request.Headers.Add("Idempotency-Key", $"{key}");
        if (body is not null) request.Content = new StringContent(JsonSerializer.Serialize(body, VaultJson.Options), Encoding.UTF8, "application/json");
        try
        {
            using var response = await clients[host].SendAsync(request);
            return Given.Of((int)response.StatusCode, await response.Content.ReadAsStringAsync());
        }
        catch (HttpRequestException lost)
        {
            return lost.HttpRequestError is HttpRequestError.ConnectionError ? Given.NotReached : Given.Nothing;
        }
        catch (Exception late) when (late is OperationCanceledException or IOException)
        {
            return Given.Nothing;
        }
    }

    public void Dispose()
    {
        foreach (var client in clients) client.Dispose();
    }
}

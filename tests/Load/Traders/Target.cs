using System.Net.Http.Headers;
using System.Text.Json;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Load.Traders;

/// <summary>Where simulated traders call. All of them share the connections, which are opened as they are needed and kept.</summary>
internal sealed class Target : IDisposable
{
    public static readonly TimeSpan PatienceDefault = TimeSpan.FromSeconds(40);
    private readonly HttpClient http;

    /// <param name="addresses">Of APIs or of a balancer; traders take turns to choose one, and keep to it.</param>
    /// <param name="patience">How long a call waits for its answer; longer than the product itself waits, so that it has the say.</param>
    /// <param name="connectionsMax">To one address at once; what comes beyond waits, and that is measured.</param>
    public Target(IReadOnlyList<Uri> addresses, TimeSpan? patience = null, int connectionsMax = 4096, TimeProvider? time = null)
    {
        (Addresses, Time) = (addresses, time ?? TimeProvider.System);
        http = new HttpClient(new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            UseProxy = false,
            MaxConnectionsPerServer = connectionsMax,
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
            ConnectTimeout = TimeSpan.FromSeconds(10),
        })
        { Timeout = patience ?? PatienceDefault };
    }

    public IReadOnlyList<Uri> Addresses { get; }

    public TimeProvider Time { get; }

    public Uri AddressFor(int number) => Addresses[number % Addresses.Count];

    /// <param name="key">Sent as <c>Idempotency-Key</c>.</param>
    /// <returns>Never throws for what the other side did; a cancellation of one's own is thrown.</returns>
    public async Task<Answer> Send(
        HttpMethod method, Uri address, object? body = null, Guid? key = null, string? token = null, string? cookie = null, CancellationToken cancellation = default)
    {
        using var request = new HttpRequestMessage(method, address);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), VaultJson.Options));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        if (key is { } id) request.Headers.Add("Idempotency-Key", id.ToString());
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            return Answer.Of(response, await response.Content.ReadAsByteArrayAsync(cancellation));
        }
        catch (HttpRequestException)
        {
            return Answer.Lost(Answer.NoConnection);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Answer.Lost(Answer.TimedOut);
        }
    }

    public void Dispose() => http.Dispose();
}

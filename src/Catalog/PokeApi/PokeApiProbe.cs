using Microsoft.Extensions.Options;

namespace PokeTradeVault.Catalog.PokeApi;

/// <summary>Whether the server answers, for <c>/health</c>: one question at a time, and not more often than the options say, however often one looks.</summary>
public sealed class PokeApiProbe(IHttpClientFactory clients, IOptions<PokeApiOptions> options, TimeProvider time) : IDisposable
{
    internal const string Client = "pokeapi-probe";

    private readonly SemaphoreSlim one = new(1);
    private DateTimeOffset next;
    private string? last;

    /// <returns>What is wrong; null where it answers as PokeAPI does.</returns>
    public async Task<string?> Problem(CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            if (time.GetUtcNow() < next)
                return last;
            last = await Ask(cancellation);
            next = time.GetUtcNow() + options.Value.ProbeEvery;
            return last;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task<string?> Ask(CancellationToken cancellation)
    {
        try
        {
            using var http = clients.CreateClient(Client);
            await new PokeApiClient(http).List(0, 1, cancellation);
            return null;
        }
        catch (PokeApiException fault)
        {
            return fault.Message;
        }
    }
}

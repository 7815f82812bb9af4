using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Json;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Integration.Processes;

/// <summary>A signed-in trader who calls any of the API hosts.</summary>
public sealed class ProcessTrader(IReadOnlyList<HttpClient> hosts)
{
    public required UserId Id { get; init; }

    public required string Name { get; init; }

    public required string Token { get; init; }

    /// <summary>What the vault held at first.</summary>
    public List<PokemonId> Pokemon { get; } = [];

    public Task<Sent> Propose(ProcessTrader with, IEnumerable<PokemonId> offer, IEnumerable<PokemonId> request, Guid? key = null, int host = 0) =>
        Send(HttpMethod.Post, "/v1/trades", new { with = with.Name, offer, request }, key, host);

    /// <summary>Proposes and must succeed.</summary>
    public async Task<TradeView> Open(ProcessTrader with, IEnumerable<PokemonId> offer, IEnumerable<PokemonId> request, int host = 0) =>
        (await Propose(with, offer, request, host: host)).Accepted<TradeView>();

    public Task<Sent> Confirm(TradeId trade, int revision, Guid? key = null, int host = 0) => Act(trade, "confirm", new { revision }, key, host);

    /// <param name="what">The last part of the call's path.</param>
    public Task<Sent> Act(TradeId trade, string what, object? body = null, Guid? key = null, int host = 0) =>
        Send(HttpMethod.Post, $"/v1/trades/{trade}/{what}", body, key, host);

    public async Task<TradeView> Look(TradeId trade, int host = 0) =>
        (await Send(HttpMethod.Get, $"/v1/trades/{trade}", host: host)).Accepted<TradeView>();

    public async Task<IReadOnlyList<PokemonId>> Vault(int host = 0)
    {
        var (ids, cursor) = (new List<PokemonId>(), "");
        do
        {
            var page = (await Send(HttpMethod.Get, $"/v1/pokemon?limit=100{cursor}", host: host)).Accepted<Page<PokemonView>>();
            ids.AddRange(page.Items.Select(pokemon => pokemon.Id));
            cursor = page.NextCursor is { } next ? $"&cursor={Uri.EscapeDataString(next)}" : null;
        }
        while (cursor is not null);
        return ids;
    }

    /// <param name="key">The Idempotency-Key; null for a new one where the call takes one.</param>
    /// <param name="host">Which API host.</param>
    public async Task<Sent> Send(HttpMethod method, string path, object? body = null, Guid? key = null, int host = 0)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (method != HttpMethod.Get) request.Headers.Add("Idempotency-Key", $"{key ?? Guid.CreateVersion7()}");
        if (body is not null) request.Content = new StringContent(JsonSerializer.Serialize(body, VaultJson.Options), Encoding.UTF8, "application/json");
        using var response = await hosts[host].SendAsync(request);
        return new((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.RetryAfter is not null);
    }
}

/// <summary>What an API host answered.</summary>
public sealed record Sent(int Status, string Body, bool TellsWhenToRetry)
{
    public bool IsAccepted => Status is >= 200 and < 300;

    /// <summary>Of a problem document.</summary>
    public RefusalCode Code => IsAccepted ? RefusalCode.None : Member<RefusalCode>("code");

    public T Accepted<T>()
    {
        Assert.True(IsAccepted, $"{Status}: {Body}");
        return JsonSerializer.Deserialize<T>(Body, VaultJson.Options)!;
    }

    public T Member<T>(string name)
    {
        using var document = JsonDocument.Parse(Body);
        return document.RootElement.GetProperty(name).Deserialize<T>(VaultJson.Options)!;
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using PokeTradeVault.Api.Users;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Json;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Production.Rollout;

/// <summary>What all traders of one test were answered that a browser should not see, or only for a moment.</summary>
internal sealed class Answers
{
    /// <summary>5xx but 503, and refusals of what was right.</summary>
    public ConcurrentQueue<string> Wrong { get; } = new();

    /// <summary>503, and connections that ended before the answer: both are sent again under the same key.</summary>
    public ConcurrentQueue<string> Repeated { get; } = new();
}

/// <summary>A signed-in trader who sends as the web app does, through the balancer.</summary>
internal sealed class Trader
{
    private const int TriesMax = 60;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly HttpClient http;
    private readonly Answers answers;

    private Trader(HttpClient http, Answers answers) => (this.http, this.answers) = (http, answers);

    public UserId Id { get; private set; }

    public string Name { get; private set; } = "";

    public string? Token { get; private set; }

    public static async Task<Trader> Register(HttpClient http, Answers answers)
    {
        var (trader, name) = (new Trader(http, answers), $"t{Guid.NewGuid():n}"[..20]);
        var signedIn = await trader.Must<SignedIn>(HttpMethod.Post, "/v1/auth/register", new { username = name, email = $"{name}@example.org", password = "Correct-Horse-1" });
        (trader.Id, trader.Name, trader.Token) = (signedIn.User.Id, name, signedIn.AccessToken);
        return trader;
    }

    public Task<PokemonView> Add(string species) => Must<PokemonView>(HttpMethod.Post, "/v1/pokemon", new { species, level = 5, forTrade = true });

    public Task<PokemonView> OfferAgain(PokemonId pokemon, int version) =>
        Must<PokemonView>(HttpMethod.Patch, $"/v1/pokemon/{pokemon}", new { version, forTrade = true });

    public Task<TradeView> Propose(Trader with, PokemonId offer) =>
        Must<TradeView>(HttpMethod.Post, "/v1/trades", new { with = with.Name, offer = new[] { offer }, request = Array.Empty<PokemonId>() });

    public Task<TradeView> Confirm(TradeId trade) => Must<TradeView>(HttpMethod.Post, $"/v1/trades/{trade}/confirm", new { revision = 1 });

    public Task<TradeMessageView> Say(TradeId trade, string text) => Must<TradeMessageView>(HttpMethod.Post, $"/v1/trades/{trade}/messages", new { text });

    public Task<TradeView> Look(TradeId trade) => Must<TradeView>(HttpMethod.Get, $"/v1/trades/{trade}");

    /// <summary>Sent until it is known what became of it, always under one key.</summary>
    private async Task<T> Must<T>(HttpMethod method, string path, object? body = null)
    {
        var key = $"{Guid.CreateVersion7()}";
        using var pause = new PeriodicTimer(Pause);
        for (var tries = 1; ; tries++)
        {
            var since = Stopwatch.GetTimestamp();
            var (status, text) = await Send(method, path, body, key);
            if (status is >= 200 and < 300) return JsonSerializer.Deserialize<T>(text, VaultJson.Options)!;
            var what = $"{TimeProvider.System.GetUtcNow():HH:mm:ss.fff} {method} {path} try {tries}, {Stopwatch.GetElapsedTime(since).TotalSeconds:0.0} s: {status} {text}";
            if (status is not (0 or 503)) answers.Wrong.Enqueue(what);
            else answers.Repeated.Enqueue(what);
            if (status is not (0 or 503) || tries == TriesMax) throw new InvalidOperationException(what);
            await pause.WaitForNextTickAsync();
        }
    }

    /// <returns>Status 0 where the connection ended before an answer came.</returns>
    private async Task<(int Status, string Text)> Send(HttpMethod method, string path, object? body, string key)
    {
        using var request = new HttpRequestMessage(method, path);
        if (Token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (Token is not null && method != HttpMethod.Get) request.Headers.Add("Idempotency-Key", key);
        if (body is not null) request.Content = new StringContent(JsonSerializer.Serialize(body, VaultJson.Options), Encoding.UTF8, "application/json");
        try
        {
            using var response = await http.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            return (int)response.StatusCode is 503 && response.Headers.RetryAfter is null
                ? (500, $"503 without Retry-After: {text}")
                : ((int)response.StatusCode, text);
        }
        catch (HttpRequestException lost)
        {
            return (0, lost.Message);
        }
    }
}

using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace PokeTradeVault.Production.Fixtures;

/// <summary>A trader with an account of its own, who calls as a careful program does: what is unavailable is sent again under the same key.</summary>
internal sealed class HttpTrader
{
    private const int TriesUsual = 30;
    private static readonly TimeSpan PauseBetweenTries = TimeSpan.FromSeconds(1);
    private readonly HttpClient http;
    private readonly int tries;

    private HttpTrader(HttpClient http, string name, string password, string token, int tries)
    {
        this.http = http;
        this.tries = tries;
        Name = name;
        Password = password;
        Token = token;
    }

    public string Name { get; }

    public string Password { get; }

    /// <summary>The access token of the session in use.</summary>
    public string Token { get; private set; }

    public static async Task<HttpTrader> Register(HttpClient http, string prefix, int tries = TriesUsual)
    {
        var (name, password) = ($"{prefix}-{Guid.NewGuid():n}"[..20], $"Pw-{Guid.NewGuid():n}");
        var answer = await Send(http, HttpMethod.Post, "/v1/auth/register", new { username = name, email = $"{name}@example.org", password }, token: null, tries);
        return new(http, name, password, answer.Must(201).GetProperty("accessToken").GetString()!, tries);
    }

    public async Task SignIn()
    {
        var answer = await Send(http, HttpMethod.Post, "/v1/auth/login", new { login = Name, password = Password }, token: null, tries);
        Token = answer.Must(200).GetProperty("accessToken").GetString()!;
    }

    public Task<HttpAnswer> Get(string path) => Send(http, HttpMethod.Get, path, null, Token, tries);

    public Task<HttpAnswer> Post(string path, object? body = null) => Send(http, HttpMethod.Post, path, body, Token, tries);

    public Task<HttpAnswer> Send(HttpMethod method, string path, object? body = null) => Send(http, method, path, body, Token, tries);

    /// <returns>The id of a Pokémon that is for trade.</returns>
    public async Task<Guid> Add(string nickname = "Rotom") =>
        (await Post("/v1/pokemon", new { species = "Pikachu", level = 50, nickname, forTrade = true })).Must(201).GetProperty("id").GetGuid();

    /// <summary>One trade from proposal to settlement: mine for nothing.</summary>
    public async Task Give(HttpTrader other, Guid pokemon)
    {
        var trade = (await Post("/v1/trades", new { with = other.Name, offer = new[] { pokemon }, request = Array.Empty<Guid>() })).Must(201).GetProperty("id").GetGuid();
        var settled = (await other.Post($"/v1/trades/{trade}/confirm", new { revision = 1 })).Must(200);
        Assert.Equal("completed", settled.GetProperty("status").GetString());
    }

    private static async Task<HttpAnswer> Send(HttpClient http, HttpMethod method, string path, object? body, string? token, int triesMost)
    {
        var key = $"{Guid.CreateVersion7()}";
        using var pause = new PeriodicTimer(PauseBetweenTries);
        for (var attempt = 1; ; attempt++)
        {
            using var request = new HttpRequestMessage(method, path);
            if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            if (token is not null && method != HttpMethod.Get) request.Headers.Add("Idempotency-Key", key);
            if (body is not null) request.Content = JsonContent.Create(body);
            using var response = await http.SendAsync(request);
            var answer = new HttpAnswer($"{method} {path}", (int)response.StatusCode, await response.Content.ReadAsStringAsync());
            if (answer.Status is not 503 || attempt == triesMost) return answer;
            await pause.WaitForNextTickAsync();
        }
    }
}

/// <summary>What was answered to one request.</summary>
internal sealed record HttpAnswer(string Request, int Status, string Body)
{
    /// <exception cref="UnexpectedAnswerException">It is another status.</exception>
    public JsonElement Must(int status) => Status != status
        ? throw new UnexpectedAnswerException($"{Request} was answered {Status}, not {status}: {Body}")
        : Body.StartsWith('{') || Body.StartsWith('[') ? JsonElement.Parse(Body) : default;
}

internal sealed class UnexpectedAnswerException(string message) : Exception(message);

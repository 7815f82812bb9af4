using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace PokeTradeVault.Smoke;

/// <summary>One of the two accounts, signed in.</summary>
internal sealed class Trader
{
    private const int TriesMax = 6;
    private static readonly TimeSpan PauseMax = TimeSpan.FromSeconds(15);
    private readonly HttpClient http;
    private readonly string? cookie;

    private Trader(HttpClient http, Answer signedIn)
    {
        (this.http, cookie) = (http, signedIn.Cookie);
        var user = signedIn.Json.GetProperty("user");
        (Id, Name) = (user.GetProperty("id").GetGuid(), user.GetProperty("username").GetString()!);
        Token = signedIn.Json.GetProperty("accessToken").GetString()!;
    }

    public Guid Id { get; }

    public string Name { get; }

    public string Token { get; }

    /// <param name="register">Whether the account is made if there is none of that name.</param>
    public static async Task<Trader> SignIn(HttpClient http, Login login, bool register, CancellationToken cancellation)
    {
        if (register)
        {
            var account = new { username = login.Name, email = $"{login.Name}@example.org", password = login.Password };
            var registered = await Send(http, HttpMethod.Post, "/v1/auth/register", account, null, null, cancellation);
            if (registered.Code is not ("username_taken" or "email_taken")) registered.Must(201);
        }

        var signedIn = await Send(http, HttpMethod.Post, "/v1/auth/login", new { login = login.Name, password = login.Password }, null, null, cancellation);
        signedIn.Must(200);
        return new(http, signedIn);
    }

    /// <summary>As a careful program does: what is unavailable or too fast is sent again, under the same key, when the answer says so.</summary>
    public Task<Answer> Send(HttpMethod method, string path, object? body, CancellationToken cancellation) =>
        Send(http, method, path, body, Token, null, cancellation);

    public Task<Answer> Get(string path, CancellationToken cancellation) => Send(HttpMethod.Get, path, null, cancellation);

    public Task<Answer> Post(string path, object? body, CancellationToken cancellation) => Send(HttpMethod.Post, path, body, cancellation);

    public async Task SignOut(CancellationToken cancellation) =>
        (await Send(http, HttpMethod.Post, "/v1/auth/logout", null, null, cookie, cancellation)).Must(204);

    private static async Task<Answer> Send(
        HttpClient http, HttpMethod method, string path, object? body, string? token, string? cookie, CancellationToken cancellation)
    {
        var key = $"{Guid.CreateVersion7()}";
        for (var tries = 1; ; tries++)
        {
            using var request = new HttpRequestMessage(method, path);
            if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            if (cookie is not null) request.Headers.Add("Cookie", cookie);
            if (token is not null && method != HttpMethod.Get) request.Headers.Add("Idempotency-Key", key);
            if (body is not null) request.Content = JsonContent.Create(body);
            using var response = await http.SendAsync(request, cancellation);
            var answer = await Answer.Of(response, $"{method} {path}", cancellation);
            var again = answer.Status is 503 || answer.Code is "rate_limited";
            if (!again || answer.RetryAfter is not { } pause || pause > PauseMax || tries == TriesMax) return answer;
            await Task.Delay(pause, cancellation);
        }
    }
}

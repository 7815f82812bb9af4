using System.Net;

namespace PokeTradeVault.Load.Traders;

/// <summary>One trader as the API sees one: signs in, keeps the tokens fresh, calls with keys, and repeats what nobody could answer.</summary>
internal sealed class RemoteTrader(Target target, Uri address, string name, string password)
{
    public const string CookieName = "ptv_refresh";
    private static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(1);
    private readonly Lock gate = new();
    private Task<string?>? renewing;
    private volatile Tokens? tokens;

    public string Name => name;

    public Uri Address => address;

    public Target Target => target;

    /// <summary>Known from the first sign-in on.</summary>
    public Guid Id { get; private set; }

    public bool HasSignedIn => tokens is not null;

    /// <summary>How much longer the access token at hand is good.</summary>
    public TimeSpan TokenLeft => tokens is { } mine ? mine.Lifetime - target.Time.GetElapsedTime(mine.Since) : TimeSpan.Zero;

    public Task<Answer> Register(CancellationToken cancellation = default) => Enter(
        "/v1/auth/register", new { username = name, email = $"{name}@example.org", password }, null, cancellation);

    public Task<Answer> SignIn(CancellationToken cancellation = default) => Enter("/v1/auth/login", new { login = name, password }, null, cancellation);

    /// <summary>A good access token: the one at hand, else a refreshed one, else that of a new sign-in; null where none was to be had.</summary>
    public async Task<string?> Token(CancellationToken cancellation = default)
    {
        if (Fresh is { } good) return good;
        Task<string?> renewed;
        lock (gate)
        {
            if (renewing is null or { IsCompleted: true }) renewing = Renew();
            renewed = renewing;
        }

        return await renewed.WaitAsync(cancellation);
    }

    /// <summary>One try. Where the session is gone (its store came back empty) it signs in again and tries once more.</summary>
    /// <param name="path">From <c>/v1</c> on.</param>
    /// <param name="key">Of a command; the same one for each repetition of it.</param>
    public async Task<Answer> Call(HttpMethod method, string path, object? body = null, Guid? key = null, CancellationToken cancellation = default)
    {
        var token = await Token(cancellation);
        var answer = await target.Send(method, new Uri(address, path), body, key, token, cancellation: cancellation);
        if (answer.Status is not HttpStatusCode.Unauthorized) return answer;
        Forget(token);
        return await target.Send(method, new Uri(address, path), body, key, await Token(cancellation), cancellation: cancellation);
    }

    /// <summary>The same command, with the same key, until somebody knows what became of it; waits as long between tries as it is told.</summary>
    /// <param name="tried">Hears of each try.</param>
    public async Task<Answer> UntilKnown(
        HttpMethod method, string path, object? body, Guid key, TimeSpan patience, Action<Answer>? tried = null, CancellationToken cancellation = default)
    {
        var since = target.Time.GetTimestamp();
        while (true)
        {
            var answer = await Call(method, path, body, key, cancellation);
            tried?.Invoke(answer);
            if (!IsWorthRepeating(answer) || target.Time.GetElapsedTime(since) > patience) return answer;
            await Task.Delay(answer.RetryAfter ?? TimeSpan.FromMilliseconds(500), target.Time, cancellation);
        }
    }

    public static bool IsWorthRepeating(Answer answer) => answer.Outcome is Outcome.Unknown || answer.Status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;

    private string? Fresh => tokens is { } mine && target.Time.GetElapsedTime(mine.Since) < mine.Lifetime - FreshFor ? mine.Access : null;

    /// <summary>Unless another call has got a new one meanwhile.</summary>
    private void Forget(string? token)
    {
        if (tokens is { } mine && mine.Access == token) tokens = null;
    }

    /// <summary>For all who wait for it: a refresh cookie is good for one use.</summary>
    private async Task<string?> Renew()
    {
        if (Fresh is { } meanwhile) return meanwhile;
        if (tokens?.Cookie is { } cookie && (await Enter("/v1/auth/refresh", null, cookie, CancellationToken.None)).IsAccepted) return tokens?.Access;
        return (await SignIn(CancellationToken.None)).IsAccepted ? tokens?.Access : null;
    }

    private async Task<Answer> Enter(string path, object? body, string? cookie, CancellationToken cancellation)
    {
        var since = target.Time.GetTimestamp();
        var answer = await target.Send(HttpMethod.Post, new Uri(address, path), body, cookie: cookie, cancellation: cancellation);
        if (!answer.IsAccepted) return answer;
        var said = answer.Read<SignedIn>();
        Id = said.User.Id;
        tokens = new Tokens(said.AccessToken, answer.Cookie, since, TimeSpan.FromSeconds(said.ExpiresInSeconds));
        return answer;
    }

    private sealed record Tokens(string Access, string? Cookie, long Since, TimeSpan Lifetime);

    private sealed record SignedIn(SignedInUser User, string AccessToken, int ExpiresInSeconds);

    private sealed record SignedInUser(Guid Id);
}

using System.Net;
using System.Text.Json;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Load.Traders;

/// <summary>What became of a call. An unknown one may have been done: the same key again tells.</summary>
internal enum Outcome
{
    None = 0,
    Accepted = 1,
    Refused = 2,
    Unknown = 3,
}

/// <summary>One answer, or the lack of one.</summary>
internal sealed record Answer
{
    public const string Ok = "ok";
    public const string TimedOut = "timeout";
    public const string NoConnection = "no_connection";

    /// <summary>Turned away before it was begun.</summary>
    public const string Overloaded = "overloaded";

    public required Outcome Outcome { get; init; }

    /// <summary><see cref="Ok"/>, the refusal's code, <see cref="TimedOut"/>, <see cref="NoConnection"/>, or <c>http_502</c> where something in between answered.</summary>
    public required string Code { get; init; }

    /// <summary>Null where nobody answered.</summary>
    public HttpStatusCode? Status { get; init; }

    public byte[] Body { get; init; } = [];

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The refresh cookie, where the answer sets one.</summary>
    public string? Cookie { get; init; }

    public bool IsAccepted => Outcome is Outcome.Accepted;

    public static Answer Lost(string code) => new() { Outcome = Outcome.Unknown, Code = code };

    /// <summary>The body in the shapes of the product's contracts or of those here, which name only what is needed.</summary>
    public T Read<T>() => JsonSerializer.Deserialize<T>(Body, VaultJson.Options)
        ?? throw new InvalidOperationException($"An answer without a body where {typeof(T).Name} was to come.");

    public static Answer Of(HttpResponseMessage response, byte[] body)
    {
        var code = response.IsSuccessStatusCode ? Ok : CodeOf(response.StatusCode, body);
        return new()
        {
            Outcome = response.IsSuccessStatusCode ? Outcome.Accepted : (int)response.StatusCode >= 500 && code is not Overloaded ? Outcome.Unknown : Outcome.Refused,
            Code = code,
            Status = response.StatusCode,
            Body = body,
            RetryAfter = response.Headers.RetryAfter?.Delta,
            Cookie = response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Select(Value).FirstOrDefault(value => value is not null) : null,
        };
    }

    private static string CodeOf(HttpStatusCode status, byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<Problem>(body, VaultJson.Options)?.Code ?? $"http_{(int)status}";
        }
        catch (JsonException)
        {
            return $"http_{(int)status}";
        }
    }

    private static string? Value(string cookie) =>
        cookie.StartsWith(RemoteTrader.CookieName + '=', StringComparison.Ordinal) ? cookie.Split(';')[0] : null;

    private sealed record Problem(string? Code);
}

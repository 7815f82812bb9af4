using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using PokeTradeVault.Api.Answers;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Api.Overload;

/// <summary>The answer to a call for which there is no room. It is given when there is least time for it, so it lies ready.</summary>
internal static class TurnedAway
{
    /// <summary>They differ in <c>Retry-After</c>, so that those who are turned away together don't come back together.</summary>
    private static readonly Prepared[] Answers = [.. Enumerable.Range(1, 3).Select(Prepare)];

    private static uint next;

    public static Task Write(HttpContext context)
    {
        var answer = Answers[Interlocked.Increment(ref next) % (uint)Answers.Length];
        var response = context.Response;
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.CacheControl = "no-store";
        response.Headers.RetryAfter = answer.RetryAfter;
        response.ContentType = Problem.ContentType;
        response.ContentLength = answer.Body.Length;
        return response.Body.WriteAsync(answer.Body, context.RequestAborted).AsTask();
    }

    private static Prepared Prepare(int seconds) => new(
        seconds.ToString(CultureInfo.InvariantCulture),
        JsonSerializer.SerializeToUtf8Bytes(Problem.From(Refusal.Overloaded with { RetryAfterSeconds = seconds }), VaultJson.Options));

    private sealed record Prepared(StringValues RetryAfter, ReadOnlyMemory<byte> Body);
}

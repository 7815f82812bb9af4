using System.Text.Json;

namespace PokeTradeVault.Smoke;

/// <summary>What the address answered to one request.</summary>
internal sealed record Answer
{
    public required string Request { get; init; }

    public required int Status { get; init; }

    /// <summary>The body; undefined where it is no JSON.</summary>
    public required JsonElement Json { get; init; }

    /// <summary>After how long the same request may be sent again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The first part of <c>Set-Cookie</c>.</summary>
    public string? Cookie { get; init; }

    /// <summary>Of a problem document.</summary>
    public string? Code => Json.ValueKind is JsonValueKind.Object && Json.TryGetProperty("code", out var code) ? code.GetString() : null;

    /// <exception cref="SmokeException">It is another status.</exception>
    public JsonElement Must(params int[] statuses) => statuses.Contains(Status)
        ? Json
        : throw new SmokeException($"{Request} was answered {Status} {Code ?? "without a code"}{Detail}");

    private string Detail =>
        Json.ValueKind is JsonValueKind.Object && Json.TryGetProperty("detail", out var detail) ? $": {detail.GetString()}" : "";

    public static async Task<Answer> Of(HttpResponseMessage response, string request, CancellationToken cancellation)
    {
        var text = await response.Content.ReadAsStringAsync(cancellation);
        return new()
        {
            Request = request,
            Status = (int)response.StatusCode,
            Json = IsJson(response) ? JsonElement.Parse(text) : default,
            RetryAfter = response.Headers.RetryAfter?.Delta,
            Cookie = response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.First().Split(';')[0] : null,
        };
    }

    private static bool IsJson(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType is "application/json" or "application/problem+json";
}

using System.Net;
using System.Text.Json;

namespace PokeTradeVault.Integration.Api;

/// <summary>One answer of the API, read whole.</summary>
public sealed record Answered
{
    public required HttpStatusCode Status { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>Of a problem document.</summary>
    public string? Code => Json.TryGetProperty("code", out var code) ? code.GetString() : null;

    public IEnumerable<string> FieldsAtFault =>
        Json.TryGetProperty("errors", out var errors) ? errors.EnumerateObject().Select(member => member.Name) : [];

    /// <summary>What the browser would keep of <c>Set-Cookie</c>.</summary>
    public string? Cookie => Headers.TryGetValue("Set-Cookie", out var cookie) ? cookie.Split(';')[0] : null;

    public static async Task<Answered> Of(HttpResponseMessage response) => new()
    {
        Status = response.StatusCode,
        Text = await response.Content.ReadAsStringAsync(),
        Headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value)),
    };
}

using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Json;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Api.Answers;

/// <summary>A problem document (RFC 9457), <c>application/problem+json</c>: every answer that is not a success.</summary>
public sealed record Problem
{
    public const string ContentType = "application/problem+json";

    public required int Status { get; init; }

    /// <summary>The status in words.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence for a person.</summary>
    public required string Detail { get; init; }

    /// <summary>One of a closed list, for programs.</summary>
    public required RefusalCode Code { get; init; }

    /// <summary>Reasons by the path of the field at fault, such as <c>ivs.atk</c> or <c>offer[0]</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors { get; init; }

    /// <summary>Also the header <c>Retry-After</c>: after so many whole seconds the same request may succeed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? RetryAfterSeconds { get; init; }

    /// <summary>With <c>stale_revision</c>: what changed on the table since the revision that was named.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TableChanges? Changes { get; init; }

    /// <summary>With <c>stale_revision</c>: the trade as it is now.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TradeView? Trade { get; init; }

    /// <summary>With <c>internal_error</c>: what to name when reporting it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RequestId { get; init; }

    public static Problem From(Refusal refusal)
    {
        var status = RefusalStatus.Of(refusal.Code);
        return new Problem
        {
            Status = status,
            Title = ReasonPhrases.GetReasonPhrase(status),
            Detail = refusal.Detail,
            Code = refusal.Code,
            Errors = refusal.Problems.Count == 0 ? null : Errors(refusal.Problems),
            RetryAfterSeconds = refusal.RetryAfterSeconds,
            Changes = refusal.Changes,
            Trade = refusal.Trade,
        };

        static Dictionary<string, IReadOnlyList<string>> Errors(ValueList<FieldProblem> problems) => problems
            .GroupBy(problem => problem.Field, problem => problem.Reason, StringComparer.Ordinal)
            .ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[.. field], StringComparer.Ordinal);
    }

    public Task Write(HttpContext context)
    {
        context.Response.StatusCode = Status;
        context.Response.Headers.CacheControl = "no-store";
        if (RetryAfterSeconds is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return context.Response.WriteAsJsonAsync(this, VaultJson.Options, ContentType, context.RequestAborted);
    }
}

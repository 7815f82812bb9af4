using System.Text.Json;
using System.Text.Json.Nodes;
using PokeTradeVault.Api.Answers;
using PokeTradeVault.Contracts;
using PokeTradeVault.Integration.Api;

namespace PokeTradeVault.Integration.Fuzz;

/// <summary>What every answer must be, whatever was asked.</summary>
internal sealed class AnswerCheck(ApiDocument document)
{
    private static readonly Dictionary<string, int> StatusOfCode = Enum.GetValues<RefusalCode>().Where(code => code is not RefusalCode.None)
        .ToDictionary(code => JsonNamingPolicy.SnakeCaseLower.ConvertName(code.ToString()), RefusalStatus.Of);

    private readonly SchemaCheck schemas = new(document);

    /// <returns>What is wrong with it, or null.</returns>
    public string? Fault(Shot shot, Answered answer)
    {
        try
        {
            return FaultOf(shot, answer);
        }
        catch (JsonException)
        {
            return $"a {(int)answer.Status} that says to be JSON and is not";
        }
    }

    private string? FaultOf(Shot shot, Answered answer)
    {
        var status = (int)answer.Status;
        // The server itself, before anything of ours: a first line or headers that are too long, U+0000 in the path.
        if (status is 414 or 431 || (status is 400 && shot.Address.Contains("%00", StringComparison.Ordinal) && answer.Text.Length == 0))
            return null;
        if (status >= 500)
            return $"a {status}";
        if (status >= 400 && shot.Method != HttpMethod.Head && Refusal(answer) is { } strange)
            return strange;
        if (!shot.ReachesOperation)
            return null;
        if (!shot.Operation.Answers.TryGetValue(status, out var content))
            return $"a {status}, which the document doesn't know of";
        return content is null ? null : ContentFault(content, answer);
    }

    private string? ContentFault(JsonObject content, Answered answer)
    {
        var type = answer.Headers.GetValueOrDefault("Content-Type", "").Split(';')[0];
        if (content[type]?["schema"] is not JsonObject schema)
            return $"a {(int)answer.Status} of the type {type}, which the document doesn't know of";
        return type.EndsWith("json", StringComparison.Ordinal) ? schemas.Fault(schema, answer.Json) : null;
    }

    private static string? Refusal(Answered answer)
    {
        if (answer.Headers.GetValueOrDefault("Content-Type") is not "application/problem+json")
            return $"a {(int)answer.Status} that is no problem document";
        if (answer.Code is not { } code || !StatusOfCode.TryGetValue(code, out var status) || status != (int)answer.Status)
            return $"a {(int)answer.Status} with the code {answer.Code}";
        return answer.Headers.ContainsKey("Retry-After") || answer.Status is not System.Net.HttpStatusCode.TooManyRequests
            ? null
            : "a 429 without Retry-After";
    }
}

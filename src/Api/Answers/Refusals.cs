using PokeTradeVault.Contracts;

namespace PokeTradeVault.Api.Answers;

/// <summary>Refusals that are the HTTP edge's own.</summary>
internal static class Refusals
{
    /// <summary>The outcome is unknown, or a part that is needed is away: the same request again finds out.</summary>
    public static Refusal Unavailable { get; } =
        Refusal.Of(RefusalCode.Unavailable, "Something that is needed does not answer right now; send the same request again.") with { RetryAfterSeconds = 1 };

    public static Refusal Unauthorized { get; } = Refusal.Of(RefusalCode.Unauthorized, "Sign in first.");

    public static Refusal NotFound { get; } = Refusal.Of(RefusalCode.NotFound, "There is nothing here, or nothing of yours.");

    public static Refusal BodyTooLarge { get; } = Refusal.Of(RefusalCode.BodyTooLarge, "The body is larger than this call takes.");

    public static Refusal UnsupportedMediaType { get; } =
        Refusal.Of(RefusalCode.UnsupportedMediaType, "Send the body as application/json in UTF-8.");

    public static Refusal Invalid(string field, string reason) =>
        Refusal.Invalid([new FieldProblem { Field = field, Reason = reason }]);

    /// <summary>For an answer that has a status and nothing else, as routing and authentication give it.</summary>
    public static Refusal OfBareStatus(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => Unauthorized,
        StatusCodes.Status403Forbidden => Refusal.Of(RefusalCode.ForbiddenOrigin, "This origin is not allowed."),
        StatusCodes.Status404NotFound => NotFound,
        StatusCodes.Status405MethodNotAllowed => Refusal.Of(RefusalCode.MethodNotAllowed, "This address does not take that method."),
        StatusCodes.Status413PayloadTooLarge => BodyTooLarge,
        StatusCodes.Status415UnsupportedMediaType => UnsupportedMediaType,
        StatusCodes.Status429TooManyRequests => Refusal.Of(RefusalCode.RateLimited, "Too many requests.") with { RetryAfterSeconds = 1 },
        StatusCodes.Status503ServiceUnavailable => Unavailable,
        >= 400 and < 500 => Refusal.Of(RefusalCode.ValidationFailed, "The request can't be read."),
        _ => Refusal.Of(RefusalCode.InternalError, "Something went wrong here."),
    };
}

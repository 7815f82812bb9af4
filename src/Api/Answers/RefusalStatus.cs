using PokeTradeVault.Contracts;

namespace PokeTradeVault.Api.Answers;

/// <summary>The one place where a refusal's code becomes an HTTP status.</summary>
public static class RefusalStatus
{
    public static int Of(RefusalCode code) => code switch
    {
        RefusalCode.ValidationFailed or RefusalCode.TooManyRows => StatusCodes.Status400BadRequest,
        RefusalCode.Unauthorized or RefusalCode.BadCredentials => StatusCodes.Status401Unauthorized,
        RefusalCode.ForbiddenOrigin => StatusCodes.Status403Forbidden,
        RefusalCode.NotFound => StatusCodes.Status404NotFound,
        RefusalCode.MethodNotAllowed => StatusCodes.Status405MethodNotAllowed,
        RefusalCode.BodyTooLarge => StatusCodes.Status413PayloadTooLarge,
        RefusalCode.UnsupportedMediaType => StatusCodes.Status415UnsupportedMediaType,
        RefusalCode.IdempotencyKeyReused => StatusCodes.Status422UnprocessableEntity,
        RefusalCode.RateLimited or RefusalCode.LockedOut => StatusCodes.Status429TooManyRequests,
        RefusalCode.InternalError => StatusCodes.Status500InternalServerError,
        RefusalCode.Unavailable or RefusalCode.Overloaded => StatusCodes.Status503ServiceUnavailable,
        RefusalCode.UsernameTaken or RefusalCode.EmailTaken or RefusalCode.StaleVersion or RefusalCode.InTrade
            or RefusalCode.StaleRevision or RefusalCode.ReviewPause or RefusalCode.TradeClosed or RefusalCode.NotForTrade
            or RefusalCode.Favourite or RefusalCode.TooManyItems or RefusalCode.SelfTrade or RefusalCode.Blocked
            or RefusalCode.VaultFull or RefusalCode.EmptyTable or RefusalCode.NotInvited or RefusalCode.AlreadyOnTable
            or RefusalCode.NotOnTable or RefusalCode.AccountInactive or RefusalCode.TooManyProposals or RefusalCode.Barred
            or RefusalCode.DailyLimit or RefusalCode.RoomFull or RefusalCode.SelfBlock or RefusalCode.Locked
            or RefusalCode.BoxNotEmpty or RefusalCode.LastBox or RefusalCode.TooManyBoxes or RefusalCode.StaleSelection
            or RefusalCode.AlreadyUndone or RefusalCode.SlotTaken => StatusCodes.Status409Conflict,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "a refusal needs an HTTP status"),
    };
}

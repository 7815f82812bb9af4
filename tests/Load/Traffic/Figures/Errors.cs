using PokeTradeVault.Load.Traders;

namespace PokeTradeVault.Load.Traffic.Figures;

/// <summary>Which codes are failures of the target, and which are answers that a rule gives.</summary>
internal static class Errors
{
    private static readonly HashSet<string> Failures =
    [
        Answer.TimedOut, Answer.NoConnection, Answer.Overloaded, "unavailable", "internal_error", "rate_limited", "locked_out", "unauthorized", "bad_credentials",
        "validation_failed", "cut_off", "gap", "failed",
    ];

    /// <summary>Of events: fetched, not pushed.</summary>
    public const string CaughtUp = "caught_up";

    /// <summary>Of a connection to the hub that had to begin anew.</summary>
    public const string ComingBack = "coming_back";

    public static bool IsError(string code) => Failures.Contains(code) || code.StartsWith("http_", StringComparison.Ordinal);

    /// <summary>Neither a success nor an error: a refusal such as <c>stale_revision</c>.</summary>
    public static bool IsRefusal(string code) => code is not (Answer.Ok or CaughtUp or ComingBack) && !IsError(code);
}

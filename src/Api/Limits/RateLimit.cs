using System.Globalization;

namespace PokeTradeVault.Api.Limits;

/// <summary>So many within each minute that passes, not within each minute of the clock.</summary>
/// <param name="Name">As in the header <c>RateLimit-Policy</c>.</param>
/// <param name="Quota">1 or more.</param>
public sealed record RateLimit(string Name, long Quota)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>As the header <c>RateLimit-Policy</c> names it, with the window in seconds.</summary>
    public string Policy { get; } = string.Create(CultureInfo.InvariantCulture, $"\"{Name}\";q={Quota};w={(int)Window.TotalSeconds}");
}

/// <summary>One limit's count for one trader or address.</summary>
public sealed record RateCount(RateLimit Limit, string Subject);

/// <summary>What is left of a limit after a request.</summary>
/// <param name="ResetAfter">Until all of it is there again, if nothing more comes.</param>
public sealed record RateLeft(RateLimit Limit, long Remaining, TimeSpan ResetAfter);

/// <param name="Wait">Zero: the request may pass. Else after so long it may.</param>
public sealed record RateVerdict(TimeSpan Wait, IReadOnlyList<RateLeft> Left)
{
    public static RateVerdict Free { get; } = new(TimeSpan.Zero, []);

    public bool MayPass => Wait == TimeSpan.Zero;
}

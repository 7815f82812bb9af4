namespace PokeTradeVault.Grains.Catalog.Rules;

/// <summary>When a refresh is due.</summary>
public static class RefreshSchedule
{
    /// <param name="at">Time of day, UTC.</param>
    public static bool IsDue(RefreshState state, DateTimeOffset now, TimeSpan at) =>
        state.StartedAt is not { } started || state.FinishedAt is null || started < LastTime(now, at);

    private static DateTimeOffset LastTime(DateTimeOffset now, TimeSpan at)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero) + at;
        return today <= now ? today : today.AddDays(-1);
    }
}

using System.Globalization;
using PokeTradeVault.Grains.Catalog;
using PokeTradeVault.Grains.Catalog.Rules;

namespace PokeTradeVault.Unit.Catalog;

public sealed class RefreshScheduleTests
{
    [Theory]
    [InlineData(null, null, true)]
    [InlineData("2026-11-23T02:59", null, true)]
    [InlineData("2026-11-23T02:50", "2026-11-23T02:59", true)]
    [InlineData("2026-11-22T03:01", "2026-11-22T03:10", true)]
    [InlineData("2026-11-23T03:00", "2026-11-23T03:05", false)]
    [InlineData("2026-11-23T03:00", null, true)]
    public void At_four_in_the_morning_a_round_is_due_unless_one_was_begun_since_three_and_is_through(string? started, string? finished, bool due) =>
        Assert.Equal(due, RefreshSchedule.IsDue(State(started, finished), At("2026-11-23T04:00"), TimeSpan.FromHours(3)));

    [Fact]
    public void Before_its_time_the_day_before_counts()
    {
        var yesterday = State("2026-11-22T03:01", "2026-11-22T03:10");

        Assert.False(RefreshSchedule.IsDue(yesterday, At("2026-11-23T02:59"), TimeSpan.FromHours(3)));
        Assert.True(RefreshSchedule.IsDue(yesterday, At("2026-11-23T03:00"), TimeSpan.FromHours(3)));
    }

    private static RefreshState State(string? started, string? finished) => new()
    {
        StartedAt = started is null ? null : At(started),
        FinishedAt = finished is null ? null : At(finished),
        Failure = null,
        Failed = 0,
    };

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}

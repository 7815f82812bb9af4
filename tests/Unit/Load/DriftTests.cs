using PokeTradeVault.Load.Traffic.Judging;

namespace PokeTradeVault.Unit.Load;

public sealed class DriftTests
{
    private const double Hour = 3600;

    [Fact]
    public void What_goes_up_and_down_as_a_garbage_collector_lets_it_is_flat() =>
        Assert.True(Judge(at => 200 + (80 * (at % 300 / 300))).Flat);

    [Fact]
    public void A_peak_does_not_make_it_grow() => Assert.True(Judge(at => at is > 3400 and < 3500 ? 900 : 200).Flat);

    [Fact]
    public void What_fills_up_and_then_stays_is_flat() => Assert.True(Judge(at => Math.Min(200, at / 5)).Flat);

    [Fact]
    public void What_comes_back_to_where_it_was_before_a_full_collection_is_flat() =>
        Assert.True(Judge(at => at < 1400 ? Math.Min(228, 118 + (at / 5)) : 173 + ((at - 1400) / 60)).Flat);

    [Fact]
    public void What_goes_beyond_where_it_has_ever_been_is_not() =>
        Assert.False(Judge(at => at < 1400 ? Math.Min(228, 118 + (at / 5)) : 173 + ((at - 1400) / 20)).Flat);

    [Fact]
    public void What_goes_on_growing_by_more_than_a_tenth_is_told()
    {
        var drift = Judge(at => 300 + (at * 0.05) + (40 * (at % 300 / 300)));

        Assert.False(drift.Flat);
        Assert.InRange(drift.To - drift.From, 95, 115);
        Assert.Contains("GROWING", drift.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Growth_that_is_too_little_to_matter_passes() => Assert.True(Judge(at => at / 300, trifle: 24).Flat);

    [Fact]
    public void What_was_hardly_seen_is_not_judged() => Assert.Null(Drift.Of("silo", "memory", [(0, 1), (5, 2), (10, 3)], 0, 1));

    [Fact]
    public void What_grows_by_its_nature_for_longer_than_the_run_waits_is_not_judged()
    {
        (double, double)[] halfAnHour = [.. Enumerable.Range(0, 360).Select(sample => (sample * 5.0, sample * 5.0))];

        Assert.Null(Drift.Of("silo", "activations", halfAnHour, 0, 300, TimeSpan.FromMinutes(16)));
        Assert.NotNull(Drift.Of("silo", "activations", halfAnHour, 0, 300, TimeSpan.FromMinutes(10)));
    }

    private static Drift Judge(Func<double, double> value, double trifle = 5) =>
        Drift.Of("silo", "memory", [.. Enumerable.Range(0, 600).Select(sample => (sample * Hour / 600, value(sample * Hour / 600)))], 0, trifle)
        ?? throw new InvalidOperationException("Nothing was judged.");
}

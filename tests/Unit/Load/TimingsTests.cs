using PokeTradeVault.Load.Traders;

namespace PokeTradeVault.Unit.Load;

public sealed class TimingsTests
{
    private readonly Timings timings = new();

    [Fact]
    public void Percentiles_are_exact_to_three_digits()
    {
        foreach (var milliseconds in Enumerable.Range(1, 1000)) timings.Record("confirm", TimeSpan.FromMilliseconds(milliseconds));

        var figures = timings.TakeInterval()["confirm"];

        Assert.Equal(1000, figures.Count);
        Assert.Equal(500, figures.P50, 1.0);
        Assert.Equal(990, figures.P99, 1.0);
        Assert.Equal(999, figures.P999, 1.0);
        Assert.Equal(1000, figures.Max, 1.0);
    }

    [Fact]
    public void An_interval_begins_anew_and_the_total_goes_on()
    {
        timings.Record("propose", TimeSpan.FromMilliseconds(10));
        timings.Count("propose", Answer.Ok);
        timings.TakeInterval();
        timings.Record("propose", TimeSpan.FromMilliseconds(30));
        timings.Count("propose", Answer.TimedOut);

        var interval = timings.TakeInterval()["propose"];

        Assert.Equal((1, 1, 0), (interval.Count, interval.Codes[Answer.TimedOut], interval.Codes[Answer.Ok]));
        var total = timings.Totals()["propose"];
        Assert.Equal((2, 1, 1), (total.Count, total.Codes[Answer.TimedOut], total.Codes[Answer.Ok]));
        Assert.Equal(20, total.Mean, 0.1);
    }

    [Fact]
    public void What_takes_longer_than_ten_minutes_counts_as_ten_minutes()
    {
        timings.Record("vault", TimeSpan.FromHours(1));

        Assert.Equal(600_000, timings.TakeInterval()["vault"].Max, 1_000.0);
    }
}

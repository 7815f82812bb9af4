using System.Text.RegularExpressions;
using PokeTradeVault.Load.Traders;
using PokeTradeVault.Load.Traffic.Figures;
using PokeTradeVault.Load.Traffic.Page;
using PokeTradeVault.Load.Traffic.View;

namespace PokeTradeVault.Unit.Load;

public sealed class ReportPageTests
{
    [Fact]
    public void The_page_asks_nobody_for_anything()
    {
        var page = ReportPage.Of(Report());

        Assert.DoesNotMatch(new Regex("<(link|img|script src|iframe)|url\\(|@import|fetch\\("), page);
    }

    [Fact]
    public void What_the_command_line_said_can_not_become_markup() =>
        Assert.DoesNotContain("<b>bold", ReportPage.Of(Report() with { Command = "./dev load --out <b>bold" }), StringComparison.Ordinal);

    [Fact]
    public void Broken_promises_and_what_grows_stand_in_page_and_summary()
    {
        var report = Report() with
        {
            Audit = new() { Through = "database", Counts = new Dictionary<string, long>(), Breaches = ["3 x still locked"] },
            Drifts = [new() { Process = "silo-1", What = "activations", From = 100, To = 900, Allowed = 300 }],
        };

        Assert.False(report.Passed);
        Assert.Contains("3 x still locked", ReportPage.Of(report), StringComparison.Ordinal);
        Assert.Contains(">growing<", ReportPage.Of(report), StringComparison.Ordinal);
        Assert.Contains("BROKEN: 3 x still locked", Summary.Lines(report));
        Assert.Contains("- activations of silo-1: 100 to 900, GROWING (at most +300)", Summary.Lines(report));
    }

    [Fact]
    public void A_line_is_interrupted_where_there_was_nothing_and_a_single_sample_is_a_dot()
    {
        var chart = new Chart { Title = "Settle", Unit = "ms", At = [0, 1, 2, 3, 4], Lines = [new Line("p50", [1, 2, null, null, 4])] }.Html();

        Assert.Equal(2, Regex.Count(chart, "<polyline"));
        Assert.Contains("points=\"1000,0 1000,0\"", chart, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.93, 1)]
    [InlineData(7.2, 8)]
    [InlineData(8.1, 10)]
    [InlineData(870, 1000)]
    public void Edges_are_round_numbers(double most, double top) => Assert.Equal(top, Scale.Top(most), 0.0001);

    private static TrafficReport Report() => new()
    {
        Started = new DateTimeOffset(2026, 11, 23, 16, 0, 0, TimeSpan.Zero),
        Machine = "2 cores",
        Command = "./dev load",
        Addresses = ["http://127.0.0.1:8080"],
        Mix = "browse=1",
        Rate = 5,
        Traders = 10,
        Online = 4,
        Rooms = 1,
        RampSeconds = 1,
        DurationSeconds = 2,
        Settled = 3,
        SettledPerSecond = 1.5,
        Steps = Steps,
        Dropped = 0,
        Drained = true,
        CutOff = 0,
        Gaps = 0,
        ClockAheadMilliseconds = 0,
        Audit = new() { Through = "api", Counts = new Dictionary<string, long> { ["trades"] = 3 }, Breaches = [] },
        Samples = [new() { At = 1, Length = 1, Steps = Steps, Arrivals = 5, InFlight = 0, OpenRooms = 1, Connected = 4, Processes = [new("silo-1", 100, 5, null, 10, null)] }],
    };

    private static IReadOnlyDictionary<string, StepFigures> Steps
    {
        get
        {
            var timings = new Timings();
            timings.Record("settle", TimeSpan.FromMilliseconds(12));
            timings.Count("settle", Answer.Ok);
            timings.Count("settle", Answer.TimedOut);
            return timings.TakeInterval();
        }
    }
}

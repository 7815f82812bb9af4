using Microsoft.Extensions.Time.Testing;
using PokeTradeVault.Catalog.PokeApi;

namespace PokeTradeVault.Unit.Catalog.PokeApi;

public sealed class PaceTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    [Fact]
    public void One_gets_through_each_interval_however_many_come_at_once()
    {
        var time = new FakeTimeProvider();
        var pace = new Pace(Interval, time);

        var turns = Enumerable.Range(0, 4).Select(_ => pace.Turn(TestContext.Current.CancellationToken)).ToArray();

        for (var through = 1; through <= turns.Length; through++)
        {
            Assert.Equal(through, turns.Count(turn => turn.IsCompleted));
            time.Advance(Interval);
        }
    }

    [Fact]
    public void Who_comes_after_a_while_does_not_wait()
    {
        var time = new FakeTimeProvider();
        var pace = new Pace(Interval, time);
        _ = pace.Turn(TestContext.Current.CancellationToken);
        time.Advance(10 * Interval);

        Assert.True(pace.Turn(TestContext.Current.CancellationToken).IsCompleted);
    }
}

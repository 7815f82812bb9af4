using Microsoft.Extensions.Time.Testing;
using PokeTradeVault.Load.Traffic.Acts;
using PokeTradeVault.Load.Traffic.Cast;
using PokeTradeVault.Load.Traffic.Figures;

namespace PokeTradeVault.Unit.Load;

public sealed class FiguresTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_page_of_metrics_is_summed_over_its_labels()
    {
        var page = MetricsPage.Read(
            """
            # TYPE orleans_catalog_activations gauge
            orleans_catalog_activations{grain="a b}",silo="1"} 12 1700000000000
            orleans_catalog_activations{grain="c"} 30
            kestrel_active_connections 7.5

            """);

        Assert.Equal((42.0, 7.5, null), (page.Sum("orleans_catalog_activations"), page.Sum("kestrel_active_connections"), page.Sum("other")));
    }

    [Fact]
    public void A_clock_that_may_be_right_is_taken_for_right()
    {
        var offset = new ClockOffset(new FakeTimeProvider(Noon));
        offset.Observe(Noon, Noon.AddMilliseconds(3), Noon.AddMilliseconds(8));

        Assert.Equal(TimeSpan.Zero, offset.Ahead);
    }

    [Fact]
    public void A_clock_that_is_ahead_is_found_out_by_the_narrowest_bounds()
    {
        var offset = new ClockOffset(new FakeTimeProvider(Noon));
        offset.Observe(Noon, Noon.AddMilliseconds(1_030), Noon.AddMilliseconds(100));
        offset.Observe(Noon, Noon.AddMilliseconds(1_004), Noon.AddMilliseconds(8));

        Assert.Equal(1_000, offset.Ahead.TotalMilliseconds, 1.0);
        Assert.Equal(1_000 - 990, offset.Since(Noon.AddMilliseconds(990)).TotalMilliseconds, 1.0);
    }

    [Theory]
    [InlineData("ok", false, false)]
    [InlineData("stale_revision", false, true)]
    [InlineData("caught_up", false, false)]
    [InlineData("unavailable", true, false)]
    [InlineData("http_502", true, false)]
    [InlineData("timeout", true, false)]
    public void A_refusal_by_a_rule_is_no_error(string code, bool error, bool refusal) => Assert.Equal((error, refusal), (Errors.IsError(code), Errors.IsRefusal(code)));

    [Fact]
    public void Who_only_watches_comes_in_pairs_and_leaves_two_to_trade()
    {
        var all = Enumerable.Range(0, 30).Select(_ => new Member(null!, Guid.NewGuid(), [])).ToList();

        Assert.Equal((4, 16), (Troupe.Of(all, 20, 25).Idle.Count, Troupe.Of(all, 20, 25).Active.Count));
        Assert.Equal((18, 2), (Troupe.Of(all, 20, 100).Idle.Count, Troupe.Of(all, 20, 100).Active.Count));
    }

    [Fact]
    public void A_Pokemon_that_is_taken_is_nobody_elses_until_it_is_given_back()
    {
        var member = new Member(null!, Guid.NewGuid(), [new Held(Guid.NewGuid(), 1, true), new Held(Guid.NewGuid(), 1, false)]);
        var random = new Random(1);

        var taken = member.Take(random, pokemon => pokemon.ForTrade);

        Assert.True(taken is { ForTrade: true });
        Assert.Null(member.Take(random, pokemon => pokemon.ForTrade));
        member.Give(taken);
        Assert.Equal(2, member.Free);
    }
}

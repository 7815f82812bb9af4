using PokeTradeVault.Load.Traders;

namespace PokeTradeVault.Unit.Load;

public sealed class ArrivalPlanTests
{
    [Fact]
    public void Even_arrivals_come_at_the_rate_and_end_with_the_duration()
    {
        var times = new ArrivalPlan { Rate = 100, Duration = TimeSpan.FromSeconds(3) }.Times().ToList();

        Assert.Equal(300, times.Count);
        Assert.Equal(TimeSpan.FromMilliseconds(5), times[0]);
        Assert.Equal(TimeSpan.FromMilliseconds(15), times[1]);
    }

    [Fact]
    public void Through_a_ramp_half_as_many_come_and_the_later_half_of_it_has_three_quarters_of_them()
    {
        var plan = new ArrivalPlan { Rate = 100, Ramp = TimeSpan.FromSeconds(10), Duration = TimeSpan.FromSeconds(5) };
        var times = plan.Times().ToList();

        Assert.Equal(500, times.Count(at => at < plan.Ramp));
        Assert.Equal(125, times.Count(at => at < plan.Ramp / 2));
        Assert.Equal(500, times.Count(at => at >= plan.Ramp));
    }

    [Fact]
    public void Random_arrivals_are_the_same_for_the_same_seed_and_as_many_as_they_should_be()
    {
        var plan = new ArrivalPlan { Rate = 1000, Duration = TimeSpan.FromSeconds(10), Seed = 7 };

        Assert.Equal(plan.Times(), plan.Times());
        Assert.InRange(plan.Times().Count(), 9_500, 10_500);
    }

    [Fact]
    public async Task An_arrival_waits_for_none_before_it()
    {
        var clock = new ArrivalClock(TimeProvider.System);
        var (all, never) = (new TaskCompletionSource(), new TaskCompletionSource());
        var begun = 0;

        await clock.Run(new ArrivalPlan { Rate = 10_000, Duration = TimeSpan.FromMilliseconds(10) }, async _ =>
        {
            if (Interlocked.Increment(ref begun) == 100) all.SetResult();
            await never.Task;
        }, TestContext.Current.CancellationToken);
        await all.Task.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(100, clock.InFlight);
        never.SetResult();
        Assert.True(await clock.Drain(TimeSpan.FromMinutes(1)), "100 arrivals that had nothing left to do did not end within a minute");
    }

    [Fact]
    public async Task What_the_generator_can_not_hold_is_counted_and_not_forgotten()
    {
        var clock = new ArrivalClock(TimeProvider.System, inFlightMax: 3);
        var never = new TaskCompletionSource();

        await clock.Run(new ArrivalPlan { Rate = 1000, Duration = TimeSpan.FromMilliseconds(10) }, _ => never.Task, TestContext.Current.CancellationToken);

        Assert.Equal((3, 7), (clock.Begun, clock.Dropped));
        never.SetResult();
    }
}

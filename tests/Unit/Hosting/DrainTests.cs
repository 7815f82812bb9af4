using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PokeTradeVault.Settings;
using PokeTradeVault.Silo.Draining;

namespace PokeTradeVault.Unit.Hosting;

[Trait("Rule", "R-DRAIN")]
public sealed class DrainTests
{
    private readonly FakeTimeProvider time = new();
    private readonly ApplicationLifetime lifetime = new(NullLogger<ApplicationLifetime>.Instance);

    private bool HasStopped => lifetime.ApplicationStopping.IsCancellationRequested;

    [Fact]
    public void A_host_that_drains_goes_on_for_the_time_set_and_then_stops()
    {
        using var drain = Started(seconds: 10);

        drain.Begin();
        time.Advance(TimeSpan.FromSeconds(9.9));
        Assert.Equal((true, false), (drain.IsUnderWay, HasStopped));
        time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.True(HasStopped);
    }

    [Fact]
    public void Asked_a_second_time_it_stops_at_once()
    {
        using var drain = Started(seconds: 10);

        drain.Begin();
        Assert.False(HasStopped);
        drain.Begin();

        Assert.True(HasStopped);
    }

    [Fact]
    public void Without_a_time_set_it_stops_at_once()
    {
        using var drain = Started(seconds: 0);

        drain.Begin();

        Assert.True(HasStopped);
    }

    [Fact]
    public void A_host_that_has_not_started_yet_has_nobody_to_wait_for()
    {
        using var drain = Of(seconds: 10);

        drain.Begin();

        Assert.True(HasStopped);
    }

    [Fact]
    public void A_host_that_stops_for_another_reason_is_not_ready_either()
    {
        using var drain = Started(seconds: 10);
        Assert.False(drain.IsUnderWay);

        lifetime.StopApplication();

        Assert.True(drain.IsUnderWay);
    }

    private Drain Started(int seconds)
    {
        lifetime.NotifyStarted();
        return Of(seconds);
    }

    private Drain Of(int seconds) => new(
        VaultSettings.Read(new Dictionary<string, string?> { ["DRAIN_SECONDS"] = $"{seconds}" }, Needs.None), lifetime, time, NullLogger<Drain>.Instance);
}

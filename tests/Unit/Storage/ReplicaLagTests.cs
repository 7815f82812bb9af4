using NpgsqlTypes;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Unit.Storage;

public sealed class ReplicaLagTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private readonly ReplicaLag lag = new(samplesMax: 4);

    [Fact]
    public void Nobody_knows_before_the_replica_has_reached_a_place_whose_time_is_known()
    {
        lag.Primary(At(0), Log(100));
        lag.Replayed(Log(99));

        Assert.Null(lag.At(At(1)));
    }

    [Fact]
    public void A_quiet_primary_leaves_its_replica_as_young_as_the_last_look()
    {
        lag.Primary(At(0), Log(100));
        lag.Replayed(Log(100));
        lag.Primary(At(60), Log(100));
        lag.Replayed(Log(100));

        Assert.Equal(TimeSpan.FromSeconds(1), lag.At(At(61)));
    }

    [Fact]
    public void A_replica_that_stands_still_grows_older_with_each_second()
    {
        lag.Primary(At(0), Log(100));
        lag.Replayed(Log(100));
        for (var second = 1; second <= 30; second++)
        {
            lag.Primary(At(second), Log(100 + second));
            lag.Replayed(Log(100));
        }

        Assert.Equal(TimeSpan.FromSeconds(30), lag.At(At(30)));
    }

    [Fact]
    public void It_is_as_old_as_the_last_place_that_it_has_passed()
    {
        lag.Primary(At(0), Log(100));
        lag.Primary(At(1), Log(200));
        lag.Primary(At(2), Log(300));
        lag.Replayed(Log(250));

        Assert.Equal(TimeSpan.FromSeconds(2), lag.At(At(3)));
    }

    private static DateTimeOffset At(int second) => Noon.AddSeconds(second);

    private static NpgsqlLogSequenceNumber Log(int place) => new((ulong)place);
}

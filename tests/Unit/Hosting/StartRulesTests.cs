using PokeTradeVault.Silo.Heartbeats;

namespace PokeTradeVault.Unit.Hosting;

[Trait("Rule", "R-START")]
public sealed class StartRulesTests
{
    private static readonly Heartbeat Own = new()
    {
        ServiceId = "vault",
        ClusterId = "blue",
        Silo = "10.0.0.1:11111@1",
        Host = "one",
        Address = "10.0.0.1",
        Port = 11111,
        InApi = false,
    };

    private static readonly Heartbeat Other = Own with { Silo = "10.0.0.2:11111@1", Host = "two", Address = "10.0.0.2" };

    [Theory]
    [InlineData("other", "vault", false, false, "another cluster")]
    [InlineData("blue", "other", true, true, "another cluster")]
    [InlineData("blue", "vault", false, true, "Redis knows nothing of it")]
    [InlineData("blue", "vault", false, false, "Redis knows nothing of it")]
    public void Beside_another_cluster_or_one_that_Redis_has_lost_no_silo_starts(
        string cluster, string service, bool isMember, bool isReached, string reason)
    {
        var other = Other with { ClusterId = cluster, ServiceId = service };

        var obstacle = StartRules.Obstacle(Own, new() { Heartbeat = other, IsMember = isMember, IsReached = isReached });

        Assert.Contains(reason, obstacle, StringComparison.Ordinal);
        Assert.Contains(other.Silo, obstacle, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, false, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(true, true, false)]
    public void Where_either_is_inside_an_API_they_must_reach_each_other(bool own, bool other, bool startsUnreached)
    {
        var (mine, neighbour) = (Own with { InApi = own }, new Neighbour { Heartbeat = Other with { InApi = other }, IsMember = true, IsReached = false });

        Assert.Null(StartRules.Obstacle(mine, neighbour with { IsReached = true }));
        Assert.Equal(startsUnreached, StartRules.Obstacle(mine, neighbour) is null);
    }
}

using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Trades.Rules;
using static PokeTradeVault.Unit.Trades.Samples;

namespace PokeTradeVault.Unit.Trades;

[Trait("Rule", "T-STANDING")]
public sealed class StandingTests
{
    [Fact]
    public void A_completed_trade_counts_for_both_and_moves_what_their_vaults_hold()
    {
        var trade = AfterMistyPuts(OpenTrade(), 12, Noon);

        var changes = Standing.Of(trade, new TradeEvent.Settled { By = Ash, At = Noon }, Options);

        Assert.Equal(
            [
                new StandingChange { User = Ash, OpenProposals = -1, LiveCount = 1, Completed = 1, Reputation = 10 },
                new StandingChange { User = Misty, LiveCount = -1, Completed = 1, Reputation = 10 },
            ],
            changes);
    }

    [Theory]
    [InlineData(true, -5)]
    [InlineData(false, 0)]
    public void Cancelling_costs_reputation_only_after_the_other_has_confirmed(bool hasAshConfirmed, int reputation)
    {
        var trade = hasAshConfirmed ? OpenTrade() : AfterMistyPuts(OpenTrade(), 12, Noon);

        var misty = Standing.Of(trade, Cancelled(Misty), Options).Single(change => change.User == Misty);

        Assert.Equal((1, reputation), (misty.Cancelled, misty.Reputation));
    }

    [Fact]
    public void Rejecting_expiring_and_the_systems_close_cost_nobody_anything()
    {
        TradeEvent.Closed[] closes =
        [
            new() { By = Misty, At = Noon, Status = TradeStatus.Rejected },
            new() { At = Noon, Status = TradeStatus.Expired },
            new() { At = Noon, Status = TradeStatus.Cancelled, Cause = CloseCause.Blocked },
        ];

        Assert.All(closes.SelectMany(close => Standing.Of(OpenTrade(), close, Options)),
            change => Assert.Equal((0, 0), (change.Cancelled, change.Reputation)));
    }

    [Fact]
    public void Every_close_frees_one_proposal_of_the_proposer() =>
        Assert.Equal([-1, 0], Standing.Of(OpenTrade(), Cancelled(Misty), Options).Select(change => change.OpenProposals));

    private static TradeEvent.Closed Cancelled(UserId by) => new() { By = by, At = Noon, Status = TradeStatus.Cancelled };
}

using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Trades.Rules;
using static PokeTradeVault.Unit.Trades.Samples;

namespace PokeTradeVault.Unit.Trades;

[Trait("Rule", "T-WITHDRAW")]
public sealed class WithdrawalRulesTests
{
    private static readonly Trade Completed = OpenTrade() with { Status = TradeStatus.Completed, ClosedAt = Noon };

    public static TheoryData<RefusalCode, Trade, UserId> Rejections => new()
    {
        { RefusalCode.NotFound, Completed, Stranger },
        { RefusalCode.TradeClosed, Completed, Ash },
        { RefusalCode.NotInvited, OpenTrade(), Ash },
    };

    [Theory]
    [MemberData(nameof(Rejections))]
    public void A_rejection_is_refused_in_the_documented_order(RefusalCode code, Trade trade, UserId by) =>
        Assert.Equal(code, Refusal(WithdrawalRules.Reject(trade, by, Noon)).Code);

    [Fact]
    public void The_invited_may_reject() =>
        Assert.Equal(TradeStatus.Rejected, Close(WithdrawalRules.Reject(OpenTrade(), Misty, Noon)).Status);

    [Fact]
    public void Either_party_may_cancel_but_no_stranger_and_nobody_once_it_is_closed()
    {
        Assert.Equal(Ash, Close(WithdrawalRules.Cancel(OpenTrade(), Ash, Noon)).By);
        Assert.Equal(Misty, Close(WithdrawalRules.Cancel(OpenTrade(), Misty, Noon)).By);
        Assert.Equal(RefusalCode.NotFound, Refusal(WithdrawalRules.Cancel(OpenTrade(), Stranger, Noon)).Code);
        Assert.Equal(RefusalCode.TradeClosed, Refusal(WithdrawalRules.Cancel(Completed, Ash, Noon)).Code);
    }

    [Fact]
    public void Taking_back_a_confirmation_that_was_never_given_does_nothing() =>
        Assert.Same(Decision.Nothing, WithdrawalRules.Unconfirm(OpenTrade(), Misty, Noon));

    [Fact]
    public void A_confirmation_that_was_taken_back_is_gone()
    {
        var trade = TradeEvolution.Evolve(OpenTrade(), Event(WithdrawalRules.Unconfirm(OpenTrade(), Ash, Noon)));

        Assert.Null(trade.PartyOf(Ash).ConfirmedRevision);
        Assert.IsType<TradeEvent.Confirmed>(Event(ConfirmationRules.Decide(trade, Confirm(Misty, 1), Noon)));
    }

    [Fact]
    [Trait("Rule", "T-EXPIRE")]
    public void A_trade_expires_at_its_time_and_not_before()
    {
        var trade = OpenTrade();

        Assert.Same(Decision.Nothing, WithdrawalRules.Close(trade, CloseCause.Expired, trade.ExpiresAt.AddTicks(-1)));
        Assert.Equal(TradeStatus.Expired, Close(WithdrawalRules.Close(trade, CloseCause.Expired, trade.ExpiresAt)).Status);
        Assert.Equal(RefusalCode.TradeClosed, Refusal(WithdrawalRules.Cancel(trade, Ash, trade.ExpiresAt)).Code);
    }

    [Fact]
    public void A_block_closes_an_open_trade_and_leaves_a_closed_one()
    {
        Assert.Equal(CloseCause.Blocked, Close(WithdrawalRules.Close(OpenTrade(), CloseCause.Blocked, Noon)).Cause);
        Assert.Same(Decision.Nothing, WithdrawalRules.Close(Completed, CloseCause.Blocked, Noon));
    }

    private static TradeEvent.Closed Close(Decision decision) => Assert.IsType<TradeEvent.Closed>(Event(decision));

    [Fact]
    [Trait("Rule", "G-RECEIPT")]
    public void That_a_room_has_expired_is_kept_until_it_is_closed_for_a_twin_may_be_closing_it_otherwise()
    {
        var trade = OpenTrade();
        var expired = Refusal(WithdrawalRules.Cancel(trade, Ash, trade.ExpiresAt));

        Assert.False(RoomRules.IsForGood(expired, trade));
        Assert.True(RoomRules.IsForGood(expired, trade with { Status = TradeStatus.Expired }));
    }
}

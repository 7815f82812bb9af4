using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Trades.Rules;
using static PokeTradeVault.Unit.Trades.Samples;

namespace PokeTradeVault.Unit.Trades;

[Trait("Rule", "T-CONFIRM")]
public sealed class ConfirmationRulesTests
{
    private static readonly Trade Cancelled = OpenTrade() with { Status = TradeStatus.Cancelled, ClosedAt = Noon };

    private static readonly Trade EmptyInReview = OpenTrade() with
    {
        Revision = 2,
        Items = [],
        Parties = OpenTrade().Parties.Select(party => party with { ConfirmedRevision = null, ReviewEndsAt = Noon.AddSeconds(3) }).ToValueList(),
    };

    /// <summary>Each row breaks its own rule and all below it.</summary>
    public static TheoryData<RefusalCode, Trade, ConfirmTrade> Refusals => new()
    {
        { RefusalCode.NotFound, Cancelled, Confirm(Stranger, 9) },
        { RefusalCode.TradeClosed, Cancelled, Confirm(Misty, 9) },
        { RefusalCode.TradeClosed, EmptyInReview with { ExpiresAt = Noon }, Confirm(Misty, 9) },
        { RefusalCode.StaleRevision, EmptyInReview, Confirm(Misty, 1) },
        { RefusalCode.StaleRevision, EmptyInReview, Confirm(Misty, 3) },
        { RefusalCode.EmptyTable, EmptyInReview, Confirm(Misty, 2) },
        { RefusalCode.ReviewPause, EmptyInReview with { Items = OpenTrade().Items }, Confirm(Misty, 2) },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_confirmation_is_refused_in_the_documented_order(RefusalCode code, Trade trade, ConfirmTrade command) =>
        Assert.Equal(code, Refusal(ConfirmationRules.Decide(trade, command, Noon)).Code);

    [Fact]
    [Trait("Rule", "T-SETTLE")]
    public void The_last_confirmation_settles() =>
        Assert.IsType<TradeEvent.Settled>(Event(ConfirmationRules.Decide(OpenTrade(), Confirm(Misty, 1), Noon)));

    [Fact]
    [Trait("Rule", "T-SETTLE")]
    public void A_confirmation_that_is_not_the_last_does_not_settle()
    {
        var trade = AfterMistyPuts(OpenTrade(), 12, Noon);

        var confirmed = Event(ConfirmationRules.Decide(trade, Confirm(Misty, 2), Noon));

        Assert.IsType<TradeEvent.Confirmed>(confirmed);
        Assert.Equal(2, TradeEvolution.Evolve(trade, confirmed).PartyOf(Misty).ConfirmedRevision);
    }

    [Fact]
    public void Confirming_the_same_revision_twice_does_nothing() =>
        Assert.Same(Decision.Nothing, ConfirmationRules.Decide(OpenTrade(), Confirm(Ash, 1), Noon));

    [Fact]
    [Trait("Rule", "T-REVIEW")]
    public void The_first_proposal_starts_no_review_pause() =>
        Assert.IsType<TradeEvent.Settled>(Event(ConfirmationRules.Decide(OpenTrade(), Confirm(Misty, 1), Noon)));

    [Theory]
    [InlineData(0, 3)]
    [InlineData(1.2, 2)]
    [InlineData(2.999, 1)]
    [Trait("Rule", "T-REVIEW")]
    public void The_review_pause_says_how_many_whole_seconds_are_left(double passed, int left)
    {
        var trade = AfterMistyPuts(OpenTrade(), 12, Noon);

        var refusal = Refusal(ConfirmationRules.Decide(trade, Confirm(Ash, 2), Noon.AddSeconds(passed)));

        Assert.Equal((RefusalCode.ReviewPause, left), (refusal.Code, refusal.RetryAfterSeconds));
    }

    [Fact]
    [Trait("Rule", "T-REVIEW")]
    public void After_the_review_pause_the_other_party_can_confirm()
    {
        var trade = AfterMistyPuts(OpenTrade(), 12, Noon);

        Assert.IsType<TradeEvent.Confirmed>(Event(ConfirmationRules.Decide(trade, Confirm(Ash, 2), Noon.AddSeconds(3))));
    }

    [Fact]
    [Trait("Rule", "T-REVIEW")]
    public void Who_changes_the_table_has_no_pause_of_their_own_but_keeps_the_one_that_runs()
    {
        var afterMisty = AfterMistyPuts(OpenTrade(), 12, Noon);
        var change = Event(TableRules.Decide(afterMisty, Change(Ash, 2, put: [Id(2)]), [Shown(2, Ash)], [], Noon.AddSeconds(1), Options));
        var trade = TradeEvolution.Evolve(afterMisty, change);

        Assert.Equal(Noon.AddSeconds(3), trade.PartyOf(Ash).ReviewEndsAt);
        Assert.Equal(Noon.AddSeconds(4), trade.PartyOf(Misty).ReviewEndsAt);
    }
}

using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Trades.Rules;
using static PokeTradeVault.Unit.Trades.Samples;

namespace PokeTradeVault.Unit.Trades;

[Trait("Rule", "T-MESSAGE")]
public sealed class MessageRulesTests
{
    private static readonly Trade ClosedAndFull = OpenTrade() with { Status = TradeStatus.Rejected, ClosedAt = Noon, Sequence = Options.EventsMax };

    public static TheoryData<RefusalCode, Trade, UserId, string> Refusals => new()
    {
        { RefusalCode.ValidationFailed, ClosedAndFull, Stranger, "" },
        { RefusalCode.ValidationFailed, ClosedAndFull, Stranger, " \n" },
        { RefusalCode.ValidationFailed, ClosedAndFull, Stranger, "bell \a" },
        { RefusalCode.ValidationFailed, ClosedAndFull, Stranger, "half \udc00" },
        { RefusalCode.ValidationFailed, ClosedAndFull, Stranger, new string('x', 1001) },
        { RefusalCode.NotFound, ClosedAndFull, Stranger, "hello" },
        { RefusalCode.TradeClosed, ClosedAndFull, Ash, "hello" },
        { RefusalCode.RoomFull, OpenTrade() with { Sequence = Options.EventsMax }, Ash, "hello" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_message_is_refused_in_the_documented_order(RefusalCode code, Trade trade, UserId by, string text) =>
        Assert.Equal(code, Refusal(MessageRules.Decide(trade, Message(by, text), Noon, Options)).Code);

    [Theory]
    [InlineData("こんにちは 🐢\nline two\ttabbed")]
    [InlineData("'; DROP TABLE trade; -- <script>alert(1)</script>")]
    public void Any_writing_is_kept_as_it_is(string text)
    {
        var posted = Assert.IsType<TradeEvent.MessagePosted>(Event(MessageRules.Decide(OpenTrade(), Message(Ash, text), Noon, Options)));

        Assert.Equal(text, posted.Text);
    }

    [Fact]
    public void A_message_takes_a_number_of_the_sequence_and_leaves_the_table_alone()
    {
        var trade = OpenTrade();

        var after = TradeEvolution.Evolve(trade, Event(MessageRules.Decide(trade, Message(Misty, "hello"), Noon, Options)));

        Assert.Equal((trade.Sequence + 1, trade.Revision), (after.Sequence, after.Revision));
        Assert.Equal(trade.Parties, after.Parties);
    }

    private static PostMessage Message(UserId by, string text) => new() { CommandId = Command(), By = by, Text = text };
}

using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Trades.Rules;
using static PokeTradeVault.Unit.Trades.Samples;

namespace PokeTradeVault.Unit.Trades;

[Trait("Rule", "T-TABLE")]
public sealed class TableRulesTests
{
    private static readonly Trade Full = OpenTrade() with
    {
        Sequence = Options.EventsMax,
        Items = Enumerable.Range(1, 6).Select(number => ProposalRules.Item(Ash, Misty, ItemKind.Put, Shown(number, Ash)))
            .Append(ProposalRules.Item(Misty, Ash, ItemKind.Asked, Shown(11, Misty)))
            .ToValueList(),
    };

    private static readonly Trade Roomy = Full with { Sequence = 7 };

    /// <summary>Each row breaks its own rule and those below it that it can.</summary>
    public static TheoryData<RefusalCode, string?, Trade, ChangeTable> Refusals => new()
    {
        { RefusalCode.ValidationFailed, "put", Full with { Status = TradeStatus.Expired }, Change(Stranger, 9) },
        { RefusalCode.ValidationFailed, "ask[1]", Full with { Status = TradeStatus.Expired }, Change(Stranger, 9, put: [Id(7)], ask: [Id(12), Id(7)]) },
        { RefusalCode.NotFound, null, Full with { Status = TradeStatus.Expired }, Change(Stranger, 9, put: [Id(7)]) },
        { RefusalCode.TradeClosed, null, Full with { Status = TradeStatus.Expired }, Change(Ash, 9, put: [Id(7)]) },
        { RefusalCode.StaleRevision, null, Full, Change(Ash, 9, put: [Id(7)]) },
        { RefusalCode.RoomFull, null, Full, Change(Ash, 1, put: [Id(7)]) },
        { RefusalCode.NotOnTable, "take[0]", Roomy, Change(Ash, 1, put: [Id(1), Id(7)], take: [Id(99)]) },
        { RefusalCode.NotOnTable, "take[0]", Roomy, Change(Misty, 1, take: [Id(1)]) },
        { RefusalCode.AlreadyOnTable, "put[1]", Roomy, Change(Ash, 1, put: [Id(7), Id(1)]) },
        { RefusalCode.AlreadyOnTable, "ask[0]", Roomy, Change(Ash, 1, ask: [Id(11)]) },
        { RefusalCode.TooManyItems, "put", Roomy, Change(Ash, 1, put: [Id(7)]) },
        { RefusalCode.TooManyItems, "ask", Roomy, Change(Ash, 1, ask: [Id(12), Id(13), Id(14), Id(15), Id(16), Id(17)]) },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_change_is_refused_in_the_documented_order(RefusalCode code, string? field, Trade trade, ChangeTable command)
    {
        var refusal = TableRules.Check(trade, command, Noon, Options);

        Assert.Equal((code, field), (refusal?.Code, refusal?.Problems is [var problem, ..] ? problem.Field : null));
    }

    [Fact]
    [Trait("Rule", "T-CLEAR")]
    public void Any_change_clears_every_confirmation_and_raises_the_revision()
    {
        var trade = AfterMistyPuts(OpenTrade(), 12, Noon);

        Assert.Equal(2, trade.Revision);
        Assert.All(trade.Parties, party => Assert.Null(party.ConfirmedRevision));
    }

    [Fact]
    [Trait("Rule", "T-CLEAR")]
    public void Any_change_makes_the_trade_live_seven_days_more() =>
        Assert.Equal(Noon.AddDays(1) + Options.OfferLifetime, AfterMistyPuts(OpenTrade(), 12, Noon.AddDays(1)).ExpiresAt);

    [Fact]
    public void What_is_put_goes_to_the_other_party_and_what_is_asked_for_comes_from_them()
    {
        var command = Change(Misty, 1, put: [Id(12)], ask: [Id(2)]);

        var changed = Assert.IsType<TradeEvent.TableChanged>(Event(
            TableRules.Decide(OpenTrade(), command, [Shown(12, Misty)], [Shown(2, Ash)], Noon, Options)));

        Assert.Equal([(Id(12), Misty, Ash, ItemKind.Put), (Id(2), Ash, Misty, ItemKind.Asked)],
            changed.Added.Select(item => (item.Id, item.From, item.To, item.Kind)));
    }

    [Fact]
    [Trait("Rule", "T-TAKE")]
    public void An_owner_may_drop_what_the_other_asks_for() =>
        Assert.Null(TableRules.Check(OpenTrade(), Change(Misty, 1, take: [Id(11)]), Noon, Options));

    [Fact]
    [Trait("Rule", "T-TAKE")]
    public void Who_asked_may_take_the_asking_back() =>
        Assert.Null(TableRules.Check(OpenTrade(), Change(Ash, 1, take: [Id(11)]), Noon, Options));

    [Fact]
    [Trait("Rule", "T-CYCLE")]
    public void In_a_cycle_each_gives_to_the_next_and_receives_from_the_one_before()
    {
        var trade = OpenTrade() with { Parties = [.. OpenTrade().Parties, new Party { User = Stranger, Username = "brock" }] };

        Assert.Equal((Misty, Stranger, Ash), (trade.ReceiverOf(Ash), trade.ReceiverOf(Misty), trade.ReceiverOf(Stranger)));
        Assert.Equal((Stranger, Ash, Misty), (trade.GiverTo(Ash), trade.GiverTo(Misty), trade.GiverTo(Stranger)));
    }

    [Fact]
    [Trait("Rule", "T-OWNER")]
    public void An_asked_for_pokemon_that_its_owner_has_changed_is_a_change_of_the_table_by_the_owner()
    {
        var changed = TableRules.OwnersChanges(OpenTrade(), [Shown(11, Misty, version: 2, shiny: true)], Noon, Options);

        Assert.NotNull(changed);
        Assert.Equal(Misty, changed.By);
        Assert.Equal([Ash], changed.Reviewers);
        Assert.True(TradeEvolution.Evolve(OpenTrade(), changed).ItemOf(Id(11))!.Shown.Pokemon.Shiny);
    }

    [Fact]
    [Trait("Rule", "T-OWNER")]
    public void An_asked_for_pokemon_that_is_gone_leaves_the_table()
    {
        var changed = TableRules.OwnersChanges(OpenTrade(), [], Noon, Options);

        Assert.Equal([Id(11)], changed!.Removed);
    }

    [Fact]
    public void Asked_for_pokemon_that_are_as_shown_change_nothing() =>
        Assert.Null(TableRules.OwnersChanges(OpenTrade(), [Shown(11, Misty)], Noon, Options));
}

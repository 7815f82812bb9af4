using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Trades.Rules;
using static PokeTradeVault.Unit.Trades.Samples;

namespace PokeTradeVault.Unit.Trades;

[Trait("Rule", "T-PROPOSE")]
public sealed class ProposalRulesTests
{
    private static readonly ValueList<PokemonId> Seven = Enumerable.Range(1, 7).Select(Id).ToValueList();

    /// <summary>Each row breaks its rule and those below it that it can.</summary>
    public static TheoryData<RefusalCode, string, ProposeTrade> Refusals => new()
    {
        { RefusalCode.ValidationFailed, "note", Propose([Id(1), Id(1)], [], new string('x', 501)) with { With = Ash } },
        { RefusalCode.ValidationFailed, "note", Propose([Id(1), Id(1)], [], "nul\0") with { With = Ash } },
        { RefusalCode.ValidationFailed, "note", Propose([Id(1), Id(1)], [], "half \ud800") with { With = Ash } },
        { RefusalCode.ValidationFailed, "offer[1]", Propose([Id(1), Id(1)], []) with { With = Ash } },
        { RefusalCode.ValidationFailed, "request[0]", Propose([Id(1)], [Id(1)]) with { With = Ash } },
        { RefusalCode.SelfTrade, "with", Propose(Seven, []) with { With = Ash } },
        { RefusalCode.TooManyItems, "offer", Propose(Seven, []) },
        { RefusalCode.TooManyItems, "request", Propose([], Seven) },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_proposal_is_refused_in_the_documented_order(RefusalCode code, string field, ProposeTrade command)
    {
        var refusal = ProposalRules.Check(command, Options);

        Assert.Equal((code, field), (refusal?.Code, refusal?.Problems[0].Field));
    }

    [Fact]
    public void A_proposal_is_confirmed_by_who_makes_it_and_by_nobody_else()
    {
        var trade = OpenTrade();

        Assert.Equal((1, 1, 1), (trade.Revision, trade.Sequence, trade.PartyOf(Ash).ConfirmedRevision));
        Assert.Null(trade.PartyOf(Misty).ConfirmedRevision);
    }

    [Fact]
    public void An_empty_table_is_confirmed_by_nobody()
    {
        var proposed = Event(ProposalRules.Decide(Room, Propose([], []), [], [], Noon, Options));

        Assert.All(TradeEvolution.Evolve(null, proposed).Parties, party => Assert.Null(party.ConfirmedRevision));
    }

    [Fact]
    public void A_note_of_five_hundred_astral_characters_is_short_enough() =>
        Assert.Null(ProposalRules.Check(Propose([Id(1)], [], string.Concat(Enumerable.Repeat("🐢", 500))), Options));
}

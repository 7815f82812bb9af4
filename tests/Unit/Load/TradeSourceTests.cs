using PokeTradeVault.Load.Peers;
using PokeTradeVault.Load.Throughput;

namespace PokeTradeVault.Unit.Load;

public sealed class TradeSourceTests
{
    private const int Traders = 20;
    private const int Rounds = 7;

    [Fact]
    public void Every_Pokemon_is_traded_once_and_every_trader_has_one_trade_a_round()
    {
        var source = new TradeSource([.. Enumerable.Range(0, Traders).Select(Peer)]);

        var deals = Enumerable.Range(0, Traders / 2 * Rounds).Select(_ => source.Take()).ToList();

        Assert.Equal(0, source.Left);
        Assert.Throws<InvalidOperationException>(source.Take);
        Assert.Equal(Traders * Rounds, deals.SelectMany(deal => (Guid[])[deal.Mine, deal.Theirs]).Distinct().Count());
        Assert.All(deals, deal => Assert.True(deal.By.Pokemon.Contains(deal.Mine) && deal.With.Pokemon.Contains(deal.Theirs)));
        Assert.All(deals.Chunk(Traders / 2), round => Assert.Equal(Traders, round.SelectMany(deal => (Guid[])[deal.By.Id, deal.With.Id]).Distinct().Count()));
    }

    private static Peer Peer(int number) => new(Guid.NewGuid(), $"peer{number}", "", [.. Enumerable.Range(0, Rounds).Select(_ => Guid.NewGuid())]);
}

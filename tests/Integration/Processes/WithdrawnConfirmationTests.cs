using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Integration.Trades;

namespace PokeTradeVault.Integration.Processes;

[Collection(nameof(ProcessCluster))]
public sealed class WithdrawnConfirmationTests(ProcessCluster cluster)
{
    private const int Rounds = 30;

    [Fact]
    [Trait("Rule", "G-ROOM")]
    public async Task A_confirmation_that_was_taken_back_never_settles_whoever_is_first()
    {
        var (ash, misty) = (await cluster.AddTrader("ash", Rounds), await cluster.AddTrader("misty", Rounds));
        var settled = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var trade = await ash.Open(misty, [ash.Pokemon[round]], [misty.Pokemon[round]], host: round % 2);

            var (withdrawn, confirmed) = await Both(ash.Act(trade.Id, "unconfirm", host: round % 2), misty.Confirm(trade.Id, 1, host: (round + 1) % 2));

            Assert.True(confirmed.IsAccepted, $"round {round}: {confirmed.Body}");
            var outcome = confirmed.Accepted<TradeView>().Status;
            Assert.Equal(outcome is TradeStatus.Completed ? RefusalCode.TradeClosed : RefusalCode.None, withdrawn.IsAccepted ? RefusalCode.None : withdrawn.Code);
            Assert.Equal(
                (outcome, outcome is TradeStatus.Completed ? 2L : 0L),
                ((await ash.Look(trade.Id)).Status, await cluster.Database.Scalar<long>("SELECT count(*) FROM transfer WHERE trade_id = $1", trade.Id.Value)));
            settled += outcome is TradeStatus.Completed ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{settled} of {Rounds} settled first.");
    }

    private static async Task<(Sent First, Sent Second)> Both(Task<Sent> first, Task<Sent> second) => (await first, await second);
}

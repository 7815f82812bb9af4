using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Trades;

public sealed class ExpiryTests(BriefTradeSilos silos) : IClassFixture<BriefTradeSilos>
{
    [Fact]
    [Trait("Rule", "T-EXPIRE")]
    public async Task A_trade_that_nobody_touches_expires_and_lets_go_of_what_lies_on_its_table()
    {
        var room = await GrainRoom.Opened(silos);

        await Eventually.Is(
            () => silos.Database.Scalar<short>("SELECT status FROM trade WHERE id = $1", room.Id.Value), status => status == (short)TradeStatus.Expired);

        Assert.Equal([TradeEventKind.Proposed, TradeEventKind.Expired], await room.Timeline());
        Assert.Equal(0L, await room.Locked());
        Assert.Equal(0, await silos.Database.Scalar<int>("SELECT open_proposals FROM trader WHERE id = $1", room.Ash.Value));
        Assert.Equal(RefusalCode.TradeClosed, (await room.Confirm(GrainRoom.Confirmation(room.Misty))).Refusal!.Code);
        var freed = await room.VaultOf(room.Ash).Get(room.His, CancellationToken.None);
        Assert.Null(freed.Value!.TradeId);
    }
}

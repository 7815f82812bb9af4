using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Integration.Trades;

namespace PokeTradeVault.Integration.Processes;

/// <summary>Every command that takes an Idempotency-Key, sent to both hosts at once and then again: one effect, one answer.</summary>
[Collection(nameof(ProcessCluster))]
public sealed class TwiceAtOnceTests(ProcessCluster cluster)
{
    [Theory]
    [InlineData("propose", 201)]
    [InlineData("put", 200)]
    [InlineData("take", 200)]
    [InlineData("ask", 200)]
    [InlineData("confirm", 200)]
    [InlineData("settle", 200)]
    [InlineData("unconfirm", 200)]
    [InlineData("reject", 200)]
    [InlineData("cancel", 200)]
    [InlineData("message", 201)]
    [InlineData("refused", 409)]
    [Trait("Rule", "G-RECEIPT")]
    public async Task A_rooms_command_sent_twice_at_once_happens_once(string what, int status)
    {
        var (ash, misty) = (await cluster.AddTrader("ash", 2), await cluster.AddTrader("misty"));
        var trade = what is "propose" ? default : (await ash.Open(misty, [ash.Pokemon[0]], what is "ask" ? [] : misty.Pokemon)).Id;

        var answer = await Twice((key, host) => what switch
        {
            "propose" => ash.Propose(misty, [ash.Pokemon[0]], misty.Pokemon, key, host),
            "put" => ash.Act(trade, "table", new { revision = 1, put = new[] { ash.Pokemon[1] } }, key, host),
            "take" => ash.Act(trade, "table", new { revision = 1, take = new[] { ash.Pokemon[0] } }, key, host),
            "ask" => ash.Act(trade, "table", new { revision = 1, ask = misty.Pokemon }, key, host),
            "confirm" => ash.Confirm(trade, 1, key, host),
            "settle" => misty.Confirm(trade, 1, key, host),
            "message" => misty.Act(trade, "messages", new { text = "hello" }, key, host),
            "reject" => misty.Act(trade, "reject", key: key, host: host),
            "refused" => misty.Act(trade, "table", new { revision = 1, take = new[] { ash.Pokemon[0] } }, key, host),
            _ => ash.Act(trade, what, key: key, host: host),
        });

        Assert.Equal(status, answer.Status);
        var changed = what is "propose" or "confirm" or "refused" ? 0 : 1;
        var opened = what is "propose" ? answer.Accepted<TradeView>().Id : trade;
        Assert.Equal(1 + changed, (await ash.Look(opened)).Sequence);
        Assert.Equal(
            1L + changed,
            await cluster.Database.Scalar<long>(
                "SELECT (SELECT count(*) FROM trade_event WHERE trade_id = $1) + (SELECT count(*) FROM trade_message WHERE trade_id = $1)", opened.Value));
        Assert.Equal(1L, await cluster.Database.Scalar<long>("SELECT count(*) FROM trade_party WHERE user_id = $1", ash.Id.Value));
    }

    [Theory]
    [InlineData("add", 201)]
    [InlineData("edit", 200)]
    [InlineData("delete", 204)]
    [InlineData("refused", 409)]
    [Trait("Rule", "G-RECEIPT")]
    public async Task A_vaults_command_sent_twice_at_once_happens_once(string what, int status)
    {
        var ash = await cluster.AddTrader("ash");
        var own = $"/v1/pokemon/{ash.Pokemon[0]}";

        var answer = await Twice((key, host) => what switch
        {
            "add" => ash.Send(HttpMethod.Post, "/v1/pokemon", new { species = "Eevee", level = 5 }, key, host),
            "edit" => ash.Send(HttpMethod.Patch, own, new { version = 1, nickname = "Sparky" }, key, host),
            "delete" => ash.Send(HttpMethod.Delete, $"{own}?version=1", key: key, host: host),
            _ => ash.Send(HttpMethod.Patch, own, new { version = 7, nickname = "Sparky" }, key, host),
        });

        Assert.Equal(status, answer.Status);
        Assert.Equal(what switch { "add" => 2, "delete" => 0, _ => 1 }, (await ash.Vault()).Count);
        Assert.Equal(
            what is "refused" ? 1L : 2L,
            await cluster.Database.Scalar<long>("SELECT vault_seq FROM trader WHERE id = $1", ash.Id.Value));
    }

    [Fact]
    [Trait("Rule", "G-RECEIPT")]
    public async Task A_key_used_for_another_command_is_refused_at_either_host()
    {
        var (ash, misty) = (await cluster.AddTrader("ash"), await cluster.AddTrader("misty"));
        var key = Guid.CreateVersion7();
        var trade = (await ash.Propose(misty, ash.Pokemon, misty.Pokemon, key)).Accepted<TradeView>();

        var refused = await ash.Act(trade.Id, "cancel", key: key, host: 1);

        Assert.Equal((422, RefusalCode.IdempotencyKeyReused), (refused.Status, refused.Code));
        Assert.Equal(TradeStatus.Open, (await ash.Look(trade.Id)).Status);
    }

    private static async Task<Sent> Twice(Func<Guid, int, Task<Sent>> send)
    {
        var key = Guid.CreateVersion7();
        var both = await Task.WhenAll(send(key, 0), send(key, 1));
        var again = await send(key, 1);
        Assert.Equal(both[0], both[1]);
        Assert.Equal(both[0], again);
        return again;
    }
}

using PokeTradeVault.Integration.Fixtures;
using PokeTradeVault.Integration.Trades;
using Xunit.Sdk;

namespace PokeTradeVault.Integration.Processes;

/// <summary>The audit of the storm sees what it is there to see.</summary>
public sealed class LedgerAuditTests(TestStores stores) : IAsyncLifetime
{
    private StoreRoom room = null!;

    private Task Audit => new LedgerAudit(room.Database).Passes([room.Ash, room.Misty], pokemon: 4);

    /// <summary>One trade is completed, another open with something on its table.</summary>
    public async ValueTask InitializeAsync()
    {
        room = await StoreRoom.Open(await stores.FreshDatabase());
        await room.Do(room.Confirmation(await room.Propose([room.OfAsh[0]], [room.OfMisty[0]]), room.Misty));
        await room.Propose([room.OfAsh[1]], []);
    }

    public ValueTask DisposeAsync() => room.Database.DisposeAsync();

    [Fact]
    public Task Rows_that_a_store_wrote_pass() => Audit;

    [Theory]
    [InlineData("UPDATE pokemon SET trade_id = (SELECT id FROM trade WHERE status = 2) WHERE transfers = 1")]
    [InlineData("UPDATE pokemon SET trade_id = (SELECT id FROM trade WHERE status = 1) WHERE transfers = 1")]
    [InlineData("UPDATE pokemon SET trade_id = NULL")]
    [InlineData("UPDATE trade_party SET confirmed_revision = 1")]
    [InlineData("UPDATE trader SET live_count = live_count + 1")]
    [InlineData("UPDATE trader SET open_proposals = 0")]
    [InlineData("UPDATE trader SET completed = 2")]
    [InlineData("UPDATE trade SET sequence = 3 WHERE status = 2")]
    [InlineData("UPDATE trade SET status = 3 WHERE status = 2")]
    [InlineData("UPDATE pokemon SET owner_id = entered_by, place = place + 100 WHERE transfers = 1")]
    [InlineData("UPDATE pokemon SET chain_hash = decode(repeat('00', 32), 'hex') WHERE transfers = 1")]
    [InlineData("UPDATE pokemon SET deleted_at = now(), place = NULL WHERE transfers = 1")]
    [InlineData("UPDATE trade SET proposed_by = gen_random_uuid() WHERE status = 2")]
    [InlineData("UPDATE trade_party SET trade_id = gen_random_uuid() WHERE user_id = (SELECT proposed_by FROM trade WHERE status = 2)")]
    public async Task Rows_that_are_wrong_do_not(string wrong)
    {
        Assert.NotEqual(0, await room.Database.Execute(wrong));

        await Assert.ThrowsAnyAsync<XunitException>(() => Audit);
    }
}

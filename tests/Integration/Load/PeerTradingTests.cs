using PokeTradeVault.Integration.Api;
using PokeTradeVault.Load.Peers;
using PokeTradeVault.Load.Throughput;

namespace PokeTradeVault.Integration.Load;

/// <summary>What <c>./dev bench trades</c> counts has happened: traders who were never registered trade over bare sockets, and watch.</summary>
public sealed class PeerTradingTests(Fixtures.FreshDatabase database) : IClassFixture<Fixtures.FreshDatabase>
{
    private const int Traders = 8;
    private const int Trades = 6;
    private const int UpdatesOfATrade = 4;

    [Fact]
    public async Task Each_trade_that_it_counts_is_settled_and_seen_by_both()
    {
        // Written by the owner, since no trigger is to look at what is known to be good.
        var owner = database.Settings with { DatabaseUrl = database.Settings.DatabaseMigrationUrl };
        var peers = await PeerPopulation.Write(owner, Traders, pokemonEach: 2);
        await using var host = await ApiHost.Start(database.Settings, withSilo: true);
        var (hubs, updates) = (new Dictionary<Guid, HubConnection>(), 0);
        try
        {
            foreach (var peer in peers)
                (hubs[peer.Id] = await HubConnection.Open(host.Address, peer)).Pushed = Count;

            var figures = await new Trading(host.Address, new(peers), hubs).Count(Trades, connections: 3);

            Assert.Equal(Trades, figures.Trades);
            Assert.Equal([(long)Trades], await database.Database.Query<long>("SELECT count(*) FROM trade WHERE status = 2"));
            Assert.Equal([2L * Trades], await database.Database.Query<long>("SELECT count(*) FROM transfer"));
            await Fixtures.Eventually.Is(
                () => Task.FromResult(Volatile.Read(ref updates)), seen => seen == UpdatesOfATrade * Trades, TimeSpan.FromMinutes(1));
        }
        finally
        {
            foreach (var hub in hubs.Values) await hub.DisposeAsync();
        }

        void Count(ReadOnlySpan<byte> message)
        {
            if (message.IndexOf("\"target\":\"tradeUpdated\""u8) >= 0) Interlocked.Increment(ref updates);
        }
    }
}

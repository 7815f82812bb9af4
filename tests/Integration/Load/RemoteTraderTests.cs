using Microsoft.Extensions.Time.Testing;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Integration.Api;
using PokeTradeVault.Load.Traders;

namespace PokeTradeVault.Integration.Load;

/// <summary>The simulated trader that all load and crash tests use, against hosts that run.</summary>
public sealed class RemoteTraderTests(TwoHosts hosts) : IClassFixture<TwoHosts>
{
    private const string Password = "Load-Tester-1";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly FakeTimeProvider time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_that_has_almost_run_out_is_refreshed_and_the_session_stays_the_same()
    {
        using var target = new Target([hosts.First.Address], time: time);
        var trader = new RemoteTrader(target, hosts.First.Address, "refresher", Password);
        await Registered(trader);
        time.Advance(TimeSpan.FromMinutes(14.5));

        var answer = await trader.Call(HttpMethod.Get, "/v1/auth/sessions", cancellation: Cancellation);

        Assert.Single(answer.Read<PageOf<object>>().Items);
        Assert.Equal(15, trader.TokenLeft.TotalMinutes, 0.1);
    }

    [Fact]
    public async Task A_connection_hears_each_event_of_its_room_once_and_in_order_whichever_way_it_comes()
    {
        using var target = new Target([hosts.First.Address, hosts.Second.Address]);
        var (ash, misty) = (new RemoteTrader(target, target.AddressFor(0), "ash-of-load", Password), new RemoteTrader(target, target.AddressFor(1), "misty-of-load", Password));
        await Registered(ash);
        await Registered(misty);
        var (heard, last) = (new List<HeardEvent>(), new TaskCompletionSource());
        await using var ears = new RoomConnection(misty, each =>
        {
            heard.Add(each);
            if (each.Kind is TradeEventKind.Completed) last.SetResult();
        });
        await ears.Start(Cancellation);

        var trade = (await Accepted(ash.Propose("misty-of-load", [await Pokemon(ash)], [], cancellation: Cancellation))).Read<TradeGlance>();
        await Accepted(ash.Say(trade.Id, "Hello?", cancellation: Cancellation));
        await ears.Watch(trade.Id, since: 0, Cancellation);
        await Accepted(misty.Confirm(trade.Id, trade.Revision, cancellation: Cancellation));
        await last.Task.WaitAsync(Patience, Cancellation);

        Assert.Equal([(1, TradeEventKind.Proposed), (2, TradeEventKind.Message), (3, TradeEventKind.Completed)], heard.Select(each => (each.Sequence, each.Kind)));
        Assert.Equal(HeardBy.CatchUp, heard[0].How);
    }

    private static async Task<Guid> Pokemon(RemoteTrader trader) => (await Accepted(trader.Add(cancellation: Cancellation))).Read<PokemonGlance>().Id;

    private static Task<Answer> Registered(RemoteTrader trader) => Accepted(trader.Register(Cancellation));

    private static async Task<Answer> Accepted(Task<Answer> call)
    {
        var answer = await call;
        Assert.True(answer.IsAccepted, $"{answer.Code}: {System.Text.Encoding.UTF8.GetString(answer.Body)}");
        return answer;
    }
}

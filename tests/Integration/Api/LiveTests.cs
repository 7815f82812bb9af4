using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.SignalR;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Live;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Live;

namespace PokeTradeVault.Integration.Api;

public sealed class LiveTests(TwoHosts hosts) : IClassFixture<TwoHosts>
{
    [Fact]
    public async Task Two_hosts_deliver_each_others_events()
    {
        var (ash, misty, trade) = await Room();
        await using var first = await Browser.Open(hosts.First, ash.Token);
        await using var second = await Browser.Open(hosts.Second, misty.Token);
        await first.Watch(trade);
        await second.Watch(trade);

        var confirmed = await hosts.First.Post($"/v1/trades/{trade}/unconfirm", token: ash.Token);
        var heardByFirst = await first.Hears<TradeUpdated>(update => update.Sequence == 2);
        var heardBySecond = await second.Hears<TradeUpdated>(update => update.Sequence == 2);
        await hosts.Second.Post($"/v1/trades/{trade}/messages", new { text = "hello" }, misty.Token);
        var message = await first.Hears<MessagePosted>(posted => posted.TradeId.Value == trade);

        Assert.Equal(HttpStatusCode.OK, confirmed.Status);
        Assert.Equal(TradeEventKind.Unconfirmed, heardBySecond.Event.Kind);
        Assert.Equal(heardByFirst.Event, heardBySecond.Event);
        Assert.Equal(("hello", 3), (message.Message.Text, message.Message.Sequence));
    }

    [Fact]
    public async Task A_browser_that_comes_back_gets_what_it_missed()
    {
        var (ash, misty, trade) = await Room();
        await hosts.First.Post($"/v1/trades/{trade}/unconfirm", token: ash.Token);
        await hosts.First.Post($"/v1/trades/{trade}/messages", new { text = "still there?" }, ash.Token);

        await using var browser = await Browser.Open(hosts.Second, misty.Token);
        var snapshot = await browser.Watch(trade, since: 1);

        Assert.Equal(3, snapshot.Trade.Sequence);
        Assert.Equal([2, 3], snapshot.Missed.Select(missed => missed.Sequence));
        Assert.Empty((await browser.Watch(trade)).Missed);
    }

    [Fact]
    public async Task A_room_shows_who_is_there_and_who_types()
    {
        var (ash, misty, trade) = await Room();
        await using var first = await Browser.Open(hosts.First, ash.Token);
        await first.Watch(trade);
        await using (var second = await Browser.Open(hosts.Second, misty.Token))
        {
            await second.Watch(trade);
            await first.Hears<PresenceChanged>(change => change.Present.Count == 2);

            await second.Invoke("Typing", trade.ToString());
            Assert.Equal(misty.Id, (await first.Hears<Typing>(_ => true)).UserId.Value);
        }

        var left = await first.Hears<PresenceChanged>(change => change.Present.Count == 1);
        Assert.Equal(new UserId(ash.Id), left.Present[0]);
    }

    [Fact]
    public async Task A_stranger_can_neither_watch_nor_type()
    {
        var (_, _, trade) = await Room();
        var stranger = await hosts.First.SignUp();
        await using var browser = await Browser.Open(hosts.First, stranger.Token);

        Assert.EndsWith("not_found", (await Assert.ThrowsAsync<HubException>(() => browser.Watch(trade))).Message, StringComparison.Ordinal);
        Assert.EndsWith("not_found", (await Assert.ThrowsAsync<HubException>(() => browser.Watch(Guid.CreateVersion7()))).Message, StringComparison.Ordinal);
        Assert.EndsWith("not_found", (await Assert.ThrowsAsync<HubException>(() => browser.Invoke("Typing", trade.ToString()))).Message, StringComparison.Ordinal);
        Assert.EndsWith("not_found", (await Assert.ThrowsAsync<HubException>(() => browser.Invoke("Typing", "no uuid"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_calls_without_end_is_slowed_down()
    {
        var trader = await hosts.First.SignUp();
        await using var browser = await Browser.Open(hosts.First, trader.Token);

        var refusals = new List<string>();
        for (var call = 0; call < 60; call++)
            refusals.Add((await Assert.ThrowsAsync<HubException>(() => browser.Invoke("Typing", "no uuid"))).Message);

        Assert.Contains(refusals, refusal => refusal.EndsWith("rate_limited", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_connections_of_an_ended_session_are_cut_on_every_host()
    {
        var trader = await hosts.First.SignUp();
        await using var browser = await Browser.Open(hosts.Second, trader.Token);

        await hosts.First.Post("/v1/auth/logout", cookie: trader.Cookie);

        await browser.IsCut();
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    [InlineData("http://localhost.evil.example")]
    [Trait("Rule", "A-ORIGIN")]
    [Trait("Rule", "A-ORIGIN")]
    public async Task A_page_of_a_foreign_origin_gets_no_web_socket(string origin)
    {
        var trader = await hosts.First.SignUp();
        var address = new Uri($"ws://{hosts.First.Address.Authority}{TradeHub.Path}?access_token={trader.Token}");
        using var foreign = new ClientWebSocket();
        foreign.Options.SetRequestHeader("Origin", origin);
        foreign.Options.CollectHttpResponseDetails = true;
        using var own = new ClientWebSocket();
        own.Options.SetRequestHeader("Origin", hosts.First.Address.GetLeftPart(UriPartial.Authority));

        await Assert.ThrowsAsync<WebSocketException>(() => foreign.ConnectAsync(address, CancellationToken.None));
        await own.ConnectAsync(address, CancellationToken.None);

        Assert.Equal(HttpStatusCode.Forbidden, foreign.HttpStatusCode);
        Assert.Equal(WebSocketState.Open, own.State);
    }

    /// <summary>Ash has offered one Pokémon to Misty, which confirms it: sequence and revision 1.</summary>
    private async Task<(SignedUp Ash, SignedUp Misty, Guid Trade)> Room()
    {
        var (ash, misty) = (await hosts.First.SignUp(), await hosts.Second.SignUp());
        var pokemon = await hosts.First.AddPokemon(ash);
        var answer = await hosts.First.Post("/v1/trades", new { with = misty.Name, offer = new[] { pokemon }, request = Array.Empty<Guid>() }, ash.Token);
        Assert.Equal(HttpStatusCode.Created, answer.Status);
        return (ash, misty, answer.Json.GetProperty("id").GetGuid());
    }
}

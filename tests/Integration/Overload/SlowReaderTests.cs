using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PokeTradeVault.Api.Overload;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Live;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Integration.Api;
using Eventually = PokeTradeVault.Integration.Fixtures.Eventually;

namespace PokeTradeVault.Integration.Overload;

/// <summary>Through Redis: who pushes is on one host, who reads on the other.</summary>
[Trait("Rule", "R-READER")]
public sealed class SlowReaderTests(TwoHosts hosts) : IClassFixture<TwoHosts>
{
    /// <summary>More than the network of one machine takes for a connection that nobody reads, and the host's own bound on top.</summary>
    private const int Pushes = 8_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly string Text = new('x', 2_000);

    [Fact]
    public async Task A_reader_that_stops_is_cut_off_delays_nobody_and_finds_what_it_missed_when_it_comes_back()
    {
        var (ash, misty) = (await hosts.First.SignUp(), await hosts.First.SignUp());
        var pokemon = await hosts.First.AddPokemon(ash);
        var trade = (await hosts.First.Post("/v1/trades", new { with = misty.Name, offer = new[] { pokemon }, request = Array.Empty<Guid>() }, ash.Token))
            .Json.GetProperty("id").GetGuid();
        var admission = hosts.Second.Services.GetRequiredService<Admission>();
        await using var ofAsh = await Browser.Open(hosts.Second, ash.Token);
        await using var herOther = await Browser.Open(hosts.Second, misty.Token);
        using var stuck = await StuckReader.Open(hosts.Second, misty.Token);
        await Eventually.Is(() => Task.FromResult(admission.HubConnections), connections => connections == 3, Patience);

        await Flood(ash, misty);
        var said = await hosts.First.Post($"/v1/trades/{trade}/messages", new { text = "still there?" }, ash.Token);

        // Both have all of it, in order, while the third has been cut off and let go.
        Assert.Equal(HttpStatusCode.Created, said.Status);
        foreach (var browser in new[] { herOther, ofAsh })
        {
            for (var push = 0; push < Pushes; push++)
                Assert.Equal(push, (await browser.Hears<MessagePosted>(_ => true)).Message.Sequence);
            Assert.Equal("still there?", (await browser.Hears<MessagePosted>(_ => true)).Message.Text);
        }
        await Eventually.Is(() => Task.FromResult(admission.HubConnections), connections => connections == 2, Patience);
        Assert.InRange(await stuck.ReadUntilCutOff(Patience), 0, (long)Pushes * Text.Length / 2);

        await using var back = await Browser.Open(hosts.Second, misty.Token);
        Assert.Equal([2], (await back.Watch(trade, since: 1)).Missed.Select(missed => missed.Sequence));
    }

    /// <summary>As fast as Redis takes them, a hundred at a time.</summary>
    private async Task Flood(SignedUp ash, SignedUp misty)
    {
        var push = hosts.First.Services.GetRequiredService<IPush>();
        var sender = new UserId(ash.Id);
        ValueList<UserId> both = [sender, new UserId(misty.Id)];
        foreach (var some in Enumerable.Range(0, Pushes).Chunk(100))
            await Task.WhenAll(some.Select(number => push.To(both, client => client.MessagePosted(Message(sender, number)))));
    }

    private static MessagePosted Message(UserId by, int number) => new()
    {
        TradeId = new TradeId(Guid.CreateVersion7()),
        Message = new TradeMessageView { Id = Guid.CreateVersion7(), Sequence = number, By = by, Text = Text, At = DateTimeOffset.UnixEpoch },
    };
}

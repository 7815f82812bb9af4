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
    /// <summary>Far more than the network of one machine takes for a connection that nobody reads, and the host's own bound on top.</summary>
    private const int PushesMax = 50_000;

    /// <summary>No more than the host keeps for one who is about to read.</summary>
    private const int PushesAtOnce = 50;

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

        var pushes = 0;
        for (; admission.HubConnections == 3 && pushes < PushesMax; pushes += PushesAtOnce)
            await PushAndHear([.. Enumerable.Range(pushes, PushesAtOnce)], ash, misty, ofAsh, herOther);

        Assert.Equal(2, admission.HubConnections);
        Assert.InRange(await stuck.ReadUntilCutOff(Patience), 0, (long)pushes * Text.Length);

        await hosts.First.Post($"/v1/trades/{trade}/messages", new { text = "still there?" }, ash.Token);
        await using var back = await Browser.Open(hosts.Second, misty.Token);
        Assert.Equal([2], (await back.Watch(trade, since: 1)).Missed.Select(missed => missed.Sequence));
    }

    /// <summary>Those who read have each push, in order, whatever becomes of the one who does not.</summary>
    private async Task PushAndHear(int[] numbers, SignedUp ash, SignedUp misty, params Browser[] readers)
    {
        var push = hosts.First.Services.GetRequiredService<IPush>();
        var sender = new UserId(ash.Id);
        ValueList<UserId> both = [sender, new UserId(misty.Id)];
        await Task.WhenAll(numbers.Select(number => push.To(both, client => client.MessagePosted(Message(sender, number)))));
        foreach (var reader in readers)
        {
            foreach (var number in numbers)
                Assert.Equal(number, (await reader.Hears<MessagePosted>(_ => true)).Message.Sequence);
        }
    }

    private static MessagePosted Message(UserId by, int number) => new()
    {
        TradeId = new TradeId(Guid.CreateVersion7()),
        Message = new TradeMessageView { Id = Guid.CreateVersion7(), Sequence = number, By = by, Text = Text, At = DateTimeOffset.UnixEpoch },
    };
}

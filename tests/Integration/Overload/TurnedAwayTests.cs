using System.Globalization;
using System.Net;
using PokeTradeVault.Integration.Api;
using PokeTradeVault.Integration.Processes;
using Eventually = PokeTradeVault.Integration.Fixtures.Eventually;

namespace PokeTradeVault.Integration.Overload;

public sealed class TurnedAwayTests(CrowdedHost crowded) : IClassFixture<CrowdedHost>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ApiHost host = crowded.Host;

    [Fact]
    [Trait("Rule", "R-OVERLOAD")]
    [Trait("Rule", "R-OVERLOAD-ROOMS")]
    public async Task A_full_host_turns_calls_away_at_once_but_finishes_open_rooms_and_says_how_it_is()
    {
        var (ash, misty, brock) = (await host.SignUp(), await host.SignUp(), await host.SignUp());
        var (offered, other, held) = (await host.AddPokemon(ash), await host.AddPokemon(ash), await host.AddPokemon(brock));
        var trade = (await Propose(ash, misty, offered, Guid.CreateVersion7())).Json.GetProperty("id").GetGuid();
        await using var row = await RowLock.On(crowded.Database.Source, "pokemon", held);
        var editing = Edit(host, brock, held);
        var waiting = Edit(host, brock, held);
        await Eventually.Is(() => Task.FromResult(crowded.Admission.UnderWay), underWay => underWay == CrowdedHost.Calls, Patience);

        var key = Guid.CreateVersion7();
        var proposed = await Propose(ash, misty, other, key);
        var looked = await host.Get("/v1/pokemon", ash.Token);
        var confirmed = await host.Post($"/v1/trades/{trade}/confirm", new { revision = 1 }, misty.Token);
        var health = new[] { await host.Get("/health/live"), await host.Get("/health/ready"), await host.Get("/health") };

        Assert.All([proposed, looked], turnedAway =>
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, turnedAway.Status);
            Assert.Equal(("application/problem+json", "overloaded"), (turnedAway.Headers["Content-Type"], turnedAway.Code));
            var seconds = turnedAway.Json.GetProperty("retryAfterSeconds").GetInt32();
            Assert.InRange(seconds, 1, 3);
            Assert.Equal(seconds.ToString(CultureInfo.InvariantCulture), turnedAway.Headers["Retry-After"]);
        });
        Assert.Equal(HttpStatusCode.OK, confirmed.Status);
        Assert.All(health, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));

        await row.Release();
        Assert.Contains(HttpStatusCode.OK, (await Task.WhenAll(editing, waiting)).Select(answer => answer.Status));
        Assert.Equal(HttpStatusCode.Created, (await Propose(ash, misty, other, key)).Status);
    }

    [Fact]
    [Trait("Rule", "R-OVERLOAD-QUEUES")]
    public async Task A_grain_for_which_too_many_calls_wait_turns_the_next_ones_away_before_they_are_begun()
    {
        var trader = await crowded.Roomy.SignUp();
        var held = await crowded.Roomy.AddPokemon(trader);
        await using var row = await RowLock.On(crowded.Database.Source, "pokemon", held);
        var first = Edit(crowded.Roomy, trader, held);
        await row.IsWaitedFor(Patience);

        var others = Enumerable.Range(0, 4 * CrowdedHost.WaitingForGrain).Select(_ => Look(trader, held)).ToList();
        var turnedAway = await Task.WhenAny(others);
        await row.Release();
        var answers = await Task.WhenAll(others);

        Assert.Equal("overloaded", (await turnedAway).Code);
        Assert.Equal(HttpStatusCode.OK, (await first).Status);
        Assert.All(answers, answer => Assert.True(
            answer.Status is HttpStatusCode.OK || answer.Code is "overloaded", $"{answer.Status}: {answer.Text}"));
        Assert.Equal(HttpStatusCode.OK, (await Look(trader, held)).Status);
    }

    [Fact]
    [Trait("Rule", "R-OVERLOAD-QUEUES")]
    public async Task More_connections_to_the_hub_than_there_may_be_are_refused_until_one_ends()
    {
        var trader = await host.SignUp();
        await using var first = await Browser.Open(host, trader.Token);
        await using (await Browser.Open(host, trader.Token))
        {
            var refused = await Assert.ThrowsAnyAsync<Exception>(() => Browser.Open(host, trader.Token));
            Assert.Contains("503", refused.ToString(), StringComparison.Ordinal);
        }

        await Eventually.Is(() => Task.FromResult(crowded.Admission.HubConnections), connections => connections == 1, Patience);
        await using var next = await Browser.Open(host, trader.Token);
    }

    private static Task<Answered> Edit(ApiHost at, SignedUp trader, Guid pokemon) =>
        at.Call(HttpMethod.Patch, $"/v1/pokemon/{pokemon}", new { version = 1, level = 51 }, trader.Token);

    private Task<Answered> Look(SignedUp trader, Guid pokemon) => crowded.Roomy.Get($"/v1/pokemon/{pokemon}", trader.Token);

    private Task<Answered> Propose(SignedUp by, SignedUp with, Guid offered, Guid key) =>
        host.Post("/v1/trades", new { with = with.Name, offer = new[] { offered }, request = Array.Empty<Guid>() }, by.Token, key: key);
}

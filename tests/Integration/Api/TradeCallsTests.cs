using System.Net;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Integration.Api;

public sealed class TradeCallsTests(TwoHosts hosts) : IClassFixture<TwoHosts>
{
    [Fact]
    public async Task A_trade_over_HTTP_swaps_both_and_each_vault_profile_and_history_shows_it()
    {
        var (ash, misty) = (await hosts.First.SignUp(), await hosts.Second.SignUp());
        var (pikachu, starmie) = (await hosts.First.AddPokemon(ash), await hosts.Second.AddPokemon(misty, "Starmie"));

        var proposed = await hosts.First.Post("/v1/trades", Proposal(misty, pikachu, starmie), ash.Token);
        var trade = proposed.Json.GetProperty("id").GetGuid();
        var confirmed = await hosts.Second.Post($"/v1/trades/{trade}/confirm", new { revision = 1 }, misty.Token);

        Assert.Equal((HttpStatusCode.Created, 1), (proposed.Status, proposed.Json.GetProperty("revision").GetInt32()));
        Assert.Equal((HttpStatusCode.OK, "completed"), (confirmed.Status, confirmed.Json.GetProperty("status").GetString()));
        Assert.Equal(HttpStatusCode.OK, (await hosts.First.Get($"/v1/pokemon/{starmie}", ash.Token)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await hosts.First.Get($"/v1/pokemon/{pikachu}", ash.Token)).Status);
        Assert.Equal(1, (await hosts.First.Get($"/v1/users/{misty.Name}")).Json.GetProperty("completedTrades").GetInt32());
        var history = (await hosts.Second.Get($"/v1/pokemon/{pikachu}/history", misty.Token)).Json;
        Assert.True(history.GetProperty("verified").GetBoolean());
        Assert.Equal(["entered", "transferred"], history.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task The_same_key_gets_the_same_answer_and_other_content_under_it_is_refused()
    {
        var (ash, misty) = (await hosts.First.SignUp(), await hosts.Second.SignUp());
        var pikachu = await hosts.First.AddPokemon(ash);
        var key = Guid.CreateVersion7();

        var once = await hosts.First.Post("/v1/trades", Proposal(misty, pikachu), ash.Token, key: key);
        var again = await hosts.Second.Post("/v1/trades", Proposal(misty, pikachu), ash.Token, key: key);
        var other = await hosts.First.Post("/v1/trades", Proposal(misty), ash.Token, key: key);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (once.Status, again.Status));
        Assert.Equal(once.Text, again.Text);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "idempotency_key_reused"), (other.Status, other.Code));
    }

    [Fact]
    public async Task A_stale_confirmation_is_answered_with_the_difference()
    {
        var (ash, misty) = (await hosts.First.SignUp(), await hosts.Second.SignUp());
        var (pikachu, starmie) = (await hosts.First.AddPokemon(ash), await hosts.Second.AddPokemon(misty, "Starmie"));
        var trade = (await hosts.First.Post("/v1/trades", Proposal(misty, pikachu), ash.Token)).Json.GetProperty("id").GetGuid();
        await hosts.First.Post($"/v1/trades/{trade}/table", new { revision = 1, ask = new[] { starmie } }, ash.Token);

        var stale = await hosts.Second.Post($"/v1/trades/{trade}/confirm", new { revision = 1 }, misty.Token);
        var early = await hosts.Second.Post($"/v1/trades/{trade}/confirm", new { revision = 2 }, misty.Token);

        Assert.Equal((HttpStatusCode.Conflict, "stale_revision"), (stale.Status, stale.Code));
        Assert.Equal(starmie, stale.Json.GetProperty("changes").GetProperty("added")[0].GetProperty("pokemonId").GetGuid());
        Assert.Equal(2, stale.Json.GetProperty("trade").GetProperty("revision").GetInt32());
        Assert.Equal((HttpStatusCode.Conflict, "review_pause"), (early.Status, early.Code));
        Assert.InRange(early.Json.GetProperty("retryAfterSeconds").GetInt32(), 1, 3);
    }

    [Fact]
    public async Task What_is_not_ones_own_is_not_found()
    {
        var (ash, misty, stranger) = (await hosts.First.SignUp(), await hosts.Second.SignUp(), await hosts.First.SignUp());
        var pikachu = await hosts.First.AddPokemon(ash);
        var trade = (await hosts.First.Post("/v1/trades", Proposal(misty, pikachu), ash.Token)).Json.GetProperty("id").GetGuid();

        var answers = new[]
        {
            await hosts.First.Get($"/v1/trades/{trade}", stranger.Token),
            await hosts.First.Get($"/v1/trades/{trade}/timeline", stranger.Token),
            await hosts.First.Post($"/v1/trades/{trade}/confirm", new { revision = 1 }, stranger.Token),
            await hosts.First.Post($"/v1/trades/{trade}/cancel", token: stranger.Token),
            await hosts.First.Post($"/v1/trades/{trade}/messages", new { text = "hi" }, stranger.Token),
            await hosts.First.Get($"/v1/pokemon/{pikachu}", stranger.Token),
            await hosts.First.Get($"/v1/pokemon/{pikachu}/history", stranger.Token),
            await hosts.First.Call(HttpMethod.Patch, $"/v1/pokemon/{pikachu}", new { version = 1, level = 5 }, stranger.Token),
            await hosts.First.Call(HttpMethod.Delete, $"/v1/pokemon/{pikachu}?version=1", token: stranger.Token),
        };

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.NotFound, "not_found"), (answer.Status, answer.Code)));
    }

    [Fact]
    public async Task A_block_stops_proposals_both_ways_and_hands_open_trades_to_the_sweep()
    {
        var (ash, misty) = (await hosts.First.SignUp(), await hosts.Second.SignUp());
        var trade = (await hosts.First.Post("/v1/trades", Proposal(misty, await hosts.First.AddPokemon(ash)), ash.Token)).Json.GetProperty("id").GetGuid();

        var blocked = await hosts.First.Call(HttpMethod.Put, $"/v1/users/{misty.Name}/block", token: ash.Token);
        var closing = await hosts.Database.Query<short>(
            "SELECT coalesce((SELECT cause FROM trade_closing WHERE trade_id = $1), (SELECT 2::smallint FROM trade WHERE id = $1 AND reason = 'blocked'))", trade);
        var byBlocked = await hosts.Second.Post("/v1/trades", Proposal(ash), misty.Token);
        var byBlocker = await hosts.Second.Post("/v1/trades", Proposal(misty), ash.Token);
        var profile = await hosts.First.Get($"/v1/users/{misty.Name}", ash.Token);
        await hosts.Second.Call(HttpMethod.Delete, $"/v1/users/{misty.Name}/block", token: ash.Token);
        var after = await hosts.First.Post("/v1/trades", Proposal(ash), misty.Token);

        Assert.Equal(HttpStatusCode.NoContent, blocked.Status);
        Assert.Equal([(short)CloseCause.Blocked], closing);
        Assert.Equal((HttpStatusCode.Conflict, "blocked"), (byBlocked.Status, byBlocked.Code));
        Assert.Equal("blocked", byBlocker.Code);
        Assert.True(profile.Json.GetProperty("blocked").GetBoolean());
        Assert.Equal(HttpStatusCode.Created, after.Status);
    }

    private static object Proposal(SignedUp with, Guid? offer = null, Guid? request = null) => new
    {
        with = with.Name,
        offer = offer is { } own ? new[] { own } : [],
        request = request is { } other ? new[] { other } : [],
    };
}

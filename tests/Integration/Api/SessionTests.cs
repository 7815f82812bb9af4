using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PokeTradeVault.Api.Users.Sessions;

namespace PokeTradeVault.Integration.Api;

public sealed class SessionTests(TwoHosts hosts) : IClassFixture<TwoHosts>
{
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(5);

    [Fact]
    [Trait("Rule", "A-REFRESH")]
    public async Task A_refresh_token_is_good_once_and_gives_the_next_one()
    {
        var trader = await hosts.First.SignUp();

        var second = await hosts.Second.Post("/v1/auth/refresh", cookie: trader.Cookie);
        var third = await hosts.First.Post("/v1/auth/refresh", cookie: second.Cookie);

        Assert.Equal(HttpStatusCode.OK, third.Status);
        Assert.NotEqual(trader.Cookie, second.Cookie);
        Assert.Equal(HttpStatusCode.OK, (await hosts.Second.Get("/v1/auth/me", third.AccessToken())).Status);
    }

    [Fact]
    [Trait("Rule", "A-REFRESH")]
    [Trait("Rule", "A-REFRESH")]
    public async Task An_old_refresh_token_that_comes_again_ends_the_session()
    {
        var trader = await hosts.First.SignUp();
        var second = await hosts.First.Post("/v1/auth/refresh", cookie: trader.Cookie);

        var replay = await hosts.Second.Post("/v1/auth/refresh", cookie: trader.Cookie);
        var after = await hosts.First.Post("/v1/auth/refresh", cookie: second.Cookie);

        Assert.Equal((HttpStatusCode.Unauthorized, "unauthorized"), (replay.Status, replay.Code));
        Assert.Equal(HttpStatusCode.Unauthorized, after.Status);
        await Eventually.True(() => IsRefused(hosts.First, second.AccessToken()), Promised);
        await Eventually.True(() => IsRefused(hosts.Second, second.AccessToken()), Promised);
    }

    [Fact]
    public async Task Of_refreshes_with_one_token_at_once_at_most_one_succeeds()
    {
        var trader = await hosts.First.SignUp();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => hosts.First.Post("/v1/auth/refresh", cookie: trader.Cookie)));

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.OK);
    }

    [Fact]
    [Trait("Rule", "A-SESSION")]
    [Trait("Rule", "A-SESSION")]
    public async Task A_session_that_was_ended_on_one_host_is_refused_on_the_other_within_5_seconds()
    {
        var trader = await hosts.First.SignUp();
        var elsewhere = await hosts.First.Login(trader.Name);
        Assert.False(await IsRefused(hosts.Second, trader.Token));

        var logout = await hosts.First.Post("/v1/auth/logout", cookie: trader.Cookie);

        Assert.Equal(HttpStatusCode.NoContent, logout.Status);
        await Eventually.True(() => IsRefused(hosts.Second, trader.Token), Promised);
        Assert.False(await IsRefused(hosts.Second, elsewhere.AccessToken()));
        Assert.Equal(HttpStatusCode.Unauthorized, (await hosts.Second.Post("/v1/auth/refresh", cookie: trader.Cookie)).Status);
    }

    [Fact]
    public async Task All_sessions_end_at_once()
    {
        var trader = await hosts.First.SignUp();
        var elsewhere = await hosts.Second.Login(trader.Name);

        await hosts.Second.Post("/v1/auth/logout-all", cookie: elsewhere.Cookie);

        await Eventually.True(() => IsRefused(hosts.First, trader.Token), Promised);
        await Eventually.True(() => IsRefused(hosts.First, elsewhere.AccessToken()), Promised);
    }

    [Fact]
    public async Task One_sees_ones_sessions_and_ends_one_but_nobody_elses()
    {
        var trader = await hosts.First.SignUp();
        var elsewhere = await hosts.First.Login(trader.Name);
        var stranger = await hosts.First.SignUp();

        var sessions = (await hosts.First.Get("/v1/auth/sessions", trader.Token)).Json.GetProperty("items").EnumerateArray().ToList();
        var other = sessions.Single(session => !session.GetProperty("current").GetBoolean()).GetProperty("id").GetGuid();
        var byStranger = await hosts.First.Call(HttpMethod.Delete, $"/v1/auth/sessions/{other}", token: stranger.Token);
        var byOwner = await hosts.First.Call(HttpMethod.Delete, $"/v1/auth/sessions/{other}", token: trader.Token);

        Assert.Equal(2, sessions.Count);
        Assert.Equal(HttpStatusCode.NotFound, byStranger.Status);
        Assert.Equal(HttpStatusCode.NoContent, byOwner.Status);
        await Eventually.True(() => IsRefused(hosts.Second, elsewhere.AccessToken()), Promised);
    }

    [Fact]
    public async Task The_refresh_cookie_is_out_of_reach_of_scripts_and_other_paths()
    {
        var trader = await hosts.First.SignUp();

        var cookie = (await hosts.First.Login(trader.Name)).Headers["Set-Cookie"];

        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Contains("path=/v1/auth", cookie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJzdWIiOiIwIn0.")]
    [InlineData("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIwIn0.c2lnbmF0dXJl")]
    public async Task A_broken_token_is_refused(string token)
    {
        var answer = await hosts.First.Get("/v1/auth/me", token);

        Assert.Equal((HttpStatusCode.Unauthorized, "unauthorized"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_token_that_the_host_knows_well_is_still_refused_with_anything_changed()
    {
        var trader = await hosts.First.SignUp();
        Assert.False(await IsRefused(hosts.First, trader.Token));
        Assert.False(await IsRefused(hosts.First, trader.Token));
        var parts = trader.Token.Split('.');
        var stranger = (await hosts.First.SignUp()).Token.Split('.');

        Assert.True(await IsRefused(hosts.First, $"{parts[0]}.{parts[1]}.{stranger[2]}"));
        Assert.True(await IsRefused(hosts.First, $"{parts[0]}.{stranger[1]}.{parts[2]}"));
        Assert.True(await IsRefused(hosts.First, $"{parts[0]}.{parts[1]}."));
        Assert.False(await IsRefused(hosts.First, trader.Token));
    }

    [Fact]
    public async Task Of_sessions_that_are_looked_up_together_only_those_that_were_ended_are_over()
    {
        var gate = hosts.Second.Services.GetRequiredService<SessionGate>();
        var store = hosts.Second.Services.GetRequiredService<SessionStore>();
        var tokens = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => store.Open(new(Guid.NewGuid()), "test")));
        var ids = tokens.Select(token => token.SessionId).Append(Guid.NewGuid().ToString()).ToArray();

        var open = await Task.WhenAll(ids.Select(id => gate.IsOpen(id).AsTask()));

        Assert.Equal(Enumerable.Repeat(true, 20).Append(false), open);
    }

    private static async Task<bool> IsRefused(ApiHost host, string token) =>
        (await host.Get("/v1/auth/me", token)).Status is HttpStatusCode.Unauthorized;
}

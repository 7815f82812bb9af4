using System.Net;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Api;

public sealed class RedisAwayTests(TestStores stores)
{
    private static readonly TimeSpan Noticed = TimeSpan.FromSeconds(20);

    [Fact]
    [Trait("Rule", "A-SESSION")]
    [Trait("Rule", "A-SESSION")]
    public async Task With_Redis_away_valid_tokens_work_on_and_signing_in_answers_503_until_it_is_back()
    {
        await using var database = await stores.FreshDatabase();
        using var relay = new Relay(database.Settings.RedisUrl!);
        await using var host = await ApiHost.Start(database.Settings with { RedisUrl = relay.Url }, withSilo: true);
        var trader = await host.SignUp();

        relay.Cut();

        await Eventually.True(async () => (await host.Login(trader.Name)).Status is HttpStatusCode.ServiceUnavailable, Noticed);
        var login = await host.Login(trader.Name);
        Assert.Equal("unavailable", login.Code);
        Assert.Contains("Retry-After", login.Headers.Keys);
        Assert.Equal("unavailable", (await host.Post("/v1/auth/refresh", cookie: trader.Cookie)).Code);
        Assert.Equal("unavailable", (await host.Post("/v1/auth/register", new { username = "later", email = "later@example.org", password = Calls.Password })).Code);
        Assert.Equal(HttpStatusCode.OK, (await host.Get("/v1/auth/me", trader.Token)).Status);
        await host.AddPokemon(trader);
        Assert.Equal("degraded", (await host.Get("/health")).Json.GetProperty("status").GetString());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.Get("/health/ready")).Status);

        relay.Mend();

        await Eventually.True(async () => (await host.Login(trader.Name)).Status is HttpStatusCode.OK, Noticed);
        Assert.Equal(HttpStatusCode.OK, (await host.Post("/v1/auth/refresh", cookie: trader.Cookie)).Status);
    }
}

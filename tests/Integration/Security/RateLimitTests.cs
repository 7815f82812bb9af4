using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.SignalR;
using PokeTradeVault.Integration.Api;

namespace PokeTradeVault.Integration.Security;

/// <summary>Limits over HTTP and the hub. The quotas are small, so that a slow machine is over them within a minute too.</summary>
[Trait("Rule", "S-RATE")]
public sealed class RateLimitTests(LimitedHosts hosts) : IClassFixture<LimitedHosts>
{
    [Fact]
    [Trait("Rule", "S-RATE")]
    public async Task Calls_of_a_trader_are_counted_over_all_hosts_and_the_refusal_says_how_long_to_wait()
    {
        var (trader, other) = (await hosts.SignUp(), await hosts.SignUp());
        var passed = 0;
        Answered answer;
        while ((answer = await (passed % 2 == 0 ? hosts.First : hosts.Second).Get("/v1/auth/me", trader.Token)).Status is HttpStatusCode.OK)
            Assert.InRange(++passed, 1, LimitedHosts.General * 2);

        Assert.True(passed >= LimitedHosts.General, $"Refused after {passed}.");
        Assert.Equal((HttpStatusCode.TooManyRequests, "rate_limited"), (answer.Status, answer.Code));
        var wait = int.Parse(answer.Headers["Retry-After"], CultureInfo.InvariantCulture);
        Assert.InRange(wait, 1, 120);
        Assert.Equal(wait, answer.Json.GetProperty("retryAfterSeconds").GetInt32());
        Assert.Contains($"{wait} second", answer.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal($"\"general\";q={LimitedHosts.General};w=60", answer.Headers["RateLimit-Policy"]);
        Assert.StartsWith("\"general\";r=0;t=", answer.Headers["RateLimit"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await hosts.First.Get("/v1/auth/me", other.Token)).Status);
    }

    [Fact]
    [Trait("Rule", "S-RATE")]
    public async Task Searches_have_a_limit_of_their_own_below_that_of_all_calls()
    {
        var trader = await hosts.SignUp();

        var refused = await UntilRefused(() => hosts.First.Get("/v1/search/pokemon", trader.Token), LimitedHosts.Search);
        var suggestion = await hosts.First.Get("/v1/search/suggestions?q=pika", trader.Token);

        Assert.Equal($"\"general\";q={LimitedHosts.General};w=60, \"search\";q={LimitedHosts.Search};w=60", refused.Headers["RateLimit-Policy"]);
        Assert.Equal(HttpStatusCode.OK, suggestion.Status);
    }

    [Fact]
    [Trait("Rule", "S-RATE")]
    public async Task Calls_without_a_token_are_counted_by_address_and_a_bad_token_is_none()
    {
        var refused = await UntilRefused(() => hosts.From("192.0.2.7", "/v1/catalog/species?q=pika"), LimitedHosts.Address);
        var withBadToken = await hosts.From("192.0.2.7", "/v1/auth/me", token: "x.y.z");
        var fromElsewhere = await hosts.From("192.0.2.8", "/v1/catalog/species?q=pika");

        Assert.StartsWith("\"address\";", refused.Headers["RateLimit-Policy"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, withBadToken.Status);
        Assert.Equal(HttpStatusCode.OK, fromElsewhere.Status);
    }

    [Fact]
    [Trait("Rule", "S-RATE")]
    public async Task Addresses_of_one_client_in_IPv6_count_as_one()
    {
        var number = 0;

        await UntilRefused(() => hosts.From($"2001:db8:1:2::{++number:x}", "/v1/catalog/species?q=pika"), LimitedHosts.Address);

        Assert.Equal(HttpStatusCode.OK, (await hosts.From("2001:db8:1:3::1", "/v1/catalog/species?q=pika")).Status);
    }

    [Fact]
    [Trait("Rule", "S-RATE")]
    public async Task Signing_in_and_up_is_limited_by_address()
    {
        var refused = await UntilRefused(
            () => hosts.From("192.0.2.20", "/v1/auth/login", new { login = "nobody", password = "" }), LimitedHosts.SignIn);

        Assert.Equal("rate_limited", refused.Code);
        Assert.Contains("\"sign-in\"", refused.Headers["RateLimit-Policy"], StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "S-RATE")]
    public async Task What_a_trader_invokes_on_the_hub_is_limited_over_all_connections()
    {
        var trader = await hosts.SignUp();
        await using var one = await Browser.Open(hosts.First, trader.Token);
        await using var other = await Browser.Open(hosts.Second, trader.Token);
        var codes = new List<string>();
        for (var call = 0; call < LimitedHosts.Invocations * 3; call++)
            codes.Add((await Assert.ThrowsAnyAsync<HubException>(() => (call % 2 == 0 ? one : other).Watch(Guid.NewGuid()))).Message);

        Assert.All(codes.Take(LimitedHosts.Invocations), code => Assert.Contains("not_found", code, StringComparison.Ordinal));
        Assert.Contains(codes, code => code.Contains("rate_limited", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "S-RATE")]
    public async Task Health_is_never_refused()
    {
        for (var call = 0; call < LimitedHosts.Address * 3; call++)
            Assert.Equal(HttpStatusCode.OK, (await hosts.From("192.0.2.30", "/health/live")).Status);
    }

    /// <returns>The first refusal: not before <paramref name="quota"/> have passed, and soon after.</returns>
    private static async Task<Answered> UntilRefused(Func<Task<Answered>> call, int quota)
    {
        for (var passed = 0; ; passed++)
        {
            var answer = await call();
            if (answer.Status is HttpStatusCode.TooManyRequests)
            {
                Assert.True(passed >= quota, $"Refused after {passed}.");
                return answer;
            }
            Assert.True(passed < quota * 2, $"{passed} have passed: {answer}");
        }
    }
}

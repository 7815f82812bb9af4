using System.Net;
using PokeTradeVault.Integration.Api;

namespace PokeTradeVault.Integration.Security;

/// <summary>HTTPS, headers, origins, cookies and sizes of a host in production.</summary>
public sealed class FrontDoorTests(FrontDoor door) : IClassFixture<FrontDoor>
{
    public static TheoryData<string> Addresses => ["/", "/vault/box/1", "/v1/catalog", "/v1/auth/me", "/v1/nothing", "/docs", "/openapi/v1.json", "/health", "/hubs/trades"];

    [Theory]
    [MemberData(nameof(Addresses))]
    [Trait("Rule", "S-HTTPS")]
    public async Task What_comes_over_TLS_holds_the_browser_to_it(string path)
    {
        var answer = await door.Get(path);

        Assert.Equal("max-age=31536000; includeSubDomains", answer.Headers["Strict-Transport-Security"]);
    }

    [Fact]
    [Trait("Rule", "S-HTTPS")]
    public async Task What_comes_in_the_clear_is_sent_to_https_but_for_health_and_what_is_asked_from_inside()
    {
        var inTheClear = await door.Send(HttpMethod.Post, "/v1/auth/login?a=b%20c", new { login = "x", password = "y" }, ("X-Forwarded-Proto", "http"));
        var health = await door.Send(HttpMethod.Get, "/health/live", null, ("X-Forwarded-Proto", "http"));
        var fromInside = await door.Send(HttpMethod.Get, "/v1/catalog");

        Assert.Equal(HttpStatusCode.PermanentRedirect, inTheClear.Status);
        Assert.Equal($"https://{door.Host.Address.Authority}/v1/auth/login?a=b%20c", inTheClear.Headers["Location"]);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (health.Status, fromInside.Status));
        Assert.DoesNotContain("Strict-Transport-Security", fromInside.Headers.Keys);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    [Trait("Rule", "S-HEADERS")]
    public async Task Every_answer_carries_the_headers_that_browsers_go_by(string path)
    {
        var headers = (await door.Get(path)).Headers;

        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("DENY", headers["X-Frame-Options"]);
        Assert.Equal("no-referrer", headers["Referrer-Policy"]);
        Assert.Equal("same-origin", headers["Cross-Origin-Opener-Policy"]);
        Assert.Equal("same-site", headers["Cross-Origin-Resource-Policy"]);
        Assert.Contains("camera=()", headers["Permissions-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("Server", headers.Keys);
        var policy = headers["Content-Security-Policy"];
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
        foreach (var part in new[] { "default-src 'self'", "script-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'" })
            Assert.Contains(part, policy, StringComparison.Ordinal);
        Assert.EndsWith("connect-src 'self' https://analytics.example.org", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FrontDoor.App, true)]
    [InlineData("https://evil.example", false)]
    [InlineData("http://app.example.org", false)]
    [InlineData("https://app.example.org.evil.example", false)]
    [InlineData("null", false)]
    [Trait("Rule", "S-CORS")]
    public async Task Pages_of_listed_origins_may_call_and_no_others(string origin, bool allowed)
    {
        var call = await door.Get("/v1/catalog", ("Origin", origin));
        var preflight = await door.Send(HttpMethod.Options, "/v1/trades", null,
            ("X-Forwarded-Proto", "https"), ("Origin", origin), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "authorization,idempotency-key"));

        Assert.Equal(allowed ? origin : null, call.Headers.GetValueOrDefault("Access-Control-Allow-Origin"));
        Assert.Equal(allowed ? origin : null, preflight.Headers.GetValueOrDefault("Access-Control-Allow-Origin"));
        Assert.Equal(allowed ? "true" : null, call.Headers.GetValueOrDefault("Access-Control-Allow-Credentials"));
        Assert.Equal(allowed, call.Headers.GetValueOrDefault("Access-Control-Expose-Headers")?.Contains("RateLimit", StringComparison.Ordinal) is true);
    }

    [Fact]
    [Trait("Rule", "S-COOKIES")]
    public async Task The_refresh_cookie_is_out_of_reach_of_scripts_other_sites_and_plain_http()
    {
        var signedUp = await door.Send(HttpMethod.Post, "/v1/auth/register",
            new { username = "cookie-keeper", email = "cookie@example.org", password = Calls.Password }, ("X-Forwarded-Proto", "https"));
        var signedOut = await door.Send(HttpMethod.Post, "/v1/auth/logout", null, ("X-Forwarded-Proto", "https"), ("Cookie", signedUp.Cookie!));

        foreach (var cookie in new[] { signedUp.Headers["Set-Cookie"], signedOut.Headers["Set-Cookie"] })
        {
            var parts = cookie.Split("; ").Skip(1).Select(part => part.ToLowerInvariant()).ToList();
            foreach (var part in new[] { "httponly", "secure", "samesite=lax", "path=/v1/auth" })
                Assert.Contains(part, parts);
            Assert.DoesNotContain(parts, part => part.StartsWith("domain", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("/v1/auth/login", 70_000, 413)]
    [InlineData("/v1/auth/login", 31_000_000, 413)]
    [InlineData("/v1/auth/register", 70_000, 413)]
    [Trait("Rule", "S-SIZES")]
    public async Task A_body_beyond_its_limit_is_refused(string path, int bytes, int status)
    {
        var answer = await door.Send(HttpMethod.Post, path, new { login = new string('x', bytes), password = "y" }, ("X-Forwarded-Proto", "https"));

        Assert.Equal((status, "body_too_large"), ((int)answer.Status, answer.Code));
    }

    [Theory]
    [InlineData(17_000, 431)]
    [InlineData(8_000, 200)]
    [Trait("Rule", "S-SIZES")]
    public async Task Headers_have_a_limit_too(int bytes, int status) =>
        Assert.Equal(status, (int)(await door.Get("/v1/catalog/species?q=pika", ("X-Long", new string('x', bytes)))).Status);
}

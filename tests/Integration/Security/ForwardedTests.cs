using System.Net;
using PokeTradeVault.Integration.Api;

namespace PokeTradeVault.Integration.Security;

/// <summary>
/// Whose word on a request's origin counts, seen by the lock of an address: 5 failed names from one lock it, and no other.
/// </summary>
[Trait("Rule", "S-PROXIES")]
public sealed class ForwardedTests(FrontDoor door, TwoHosts direct) : IClassFixture<FrontDoor>, IClassFixture<TwoHosts>
{
    private const int NamesMost = 5;

    private static int names;

    [Fact]
    [Trait("Rule", "S-PROXIES")]
    [Trait("Rule", "S-SIGNIN")]
    public async Task An_address_that_failed_for_5_names_is_locked_out_for_every_name_and_other_addresses_are_not()
    {
        await Lock("192.0.2.1");
        var trader = await SignUp("192.0.2.2");

        var locked = await Login("192.0.2.1", trader, Calls.Password);
        var fromElsewhere = await Login("192.0.2.3", trader, Calls.Password);

        Assert.Equal((HttpStatusCode.TooManyRequests, "locked_out"), (locked.Status, locked.Code));
        Assert.InRange(int.Parse(locked.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture), 1, 900);
        Assert.Equal(HttpStatusCode.OK, fromElsewhere.Status);
    }

    [Fact]
    [Trait("Rule", "S-SIGNIN")]
    public async Task Who_forgot_a_password_locks_nobody_else_at_that_address()
    {
        var (forgetful, housemate) = (await SignUp("192.0.2.10"), await SignUp("192.0.2.11"));
        for (var failure = 0; failure < NamesMost * 2; failure++)
            await Login("192.0.2.12", forgetful, "wrong");

        Assert.Equal(HttpStatusCode.OK, (await Login("192.0.2.12", housemate, Calls.Password)).Status);
    }

    [Fact]
    [Trait("Rule", "S-SIGNIN")]
    public async Task Signing_in_in_between_does_not_make_an_address_new()
    {
        var own = await SignUp("192.0.2.20");
        for (var failure = 0; failure < NamesMost; failure++)
        {
            await Login("192.0.2.21", $"guessed-{Interlocked.Increment(ref names)}", "wrong");
            if (failure < NamesMost - 1)
                Assert.Equal(HttpStatusCode.OK, (await Login("192.0.2.21", own, Calls.Password)).Status);
        }

        Assert.Equal("locked_out", (await Login("192.0.2.21", own, Calls.Password)).Code);
    }

    [Theory]
    [InlineData("203.0.113.9, 192.0.2.30", "203.0.113.10, 192.0.2.30")]
    [InlineData("203.0.113.9, 192.0.2.31, 10.0.0.7", "192.0.2.31, 10.0.0.8, 10.1.0.7")]
    [InlineData("nonsense, 192.0.2.32", "192.0.2.32")]
    [Trait("Rule", "S-PROXIES")]
    public async Task Only_the_nearest_address_that_no_known_proxy_has_counts_whatever_a_client_puts_before_it(string header, string sameClient)
    {
        await Lock(header);

        Assert.Equal("locked_out", (await Login(sameClient, "anybody", "wrong")).Code);
        Assert.Equal("bad_credentials", (await Login("203.0.113.9", $"anybody-{header.Length}", "wrong")).Code);
    }

    [Fact]
    [Trait("Rule", "S-PROXIES")]
    public async Task Without_known_proxies_nobody_is_believed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/catalog");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "203.0.113.77");

        using var response = await direct.First.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
        Assert.True(await CountedAs(direct, "127.0.0.1"));
        Assert.False(await CountedAs(direct, "203.0.113.77"));
    }

    private static async Task<bool> CountedAs(TwoHosts hosts, string address)
    {
        await using var redis = await StackExchange.Redis.ConnectionMultiplexer.ConnectAsync(PokeTradeVault.Settings.RedisUrls.Parse(hosts.Database.Settings.RedisUrl!));
        return await redis.GetDatabase().KeyExistsAsync($"{hosts.Database.Settings.ServiceId}:rate:address:{address}");
    }

    private async Task Lock(string forwardedFor)
    {
        for (var failure = 0; failure < NamesMost; failure++)
            Assert.Equal("bad_credentials", (await Login(forwardedFor, $"guessed-{Interlocked.Increment(ref names)}", "wrong")).Code);
    }

    private Task<Answered> Login(string forwardedFor, string login, string password) =>
        door.Send(HttpMethod.Post, "/v1/auth/login", new { login, password }, ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", forwardedFor));

    private async Task<string> SignUp(string forwardedFor)
    {
        var name = $"housemate{Interlocked.Increment(ref names)}";
        var answer = await door.Send(HttpMethod.Post, "/v1/auth/register", new { username = name, email = $"{name}@example.org", password = Calls.Password },
            ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", forwardedFor));
        Assert.Equal(HttpStatusCode.Created, answer.Status);
        return name;
    }
}

using System.Globalization;
using System.Net;

namespace PokeTradeVault.Integration.Api;

[Trait("Rule", "A-LOCKOUT")]
public sealed class LockOutTests(TwoHosts hosts) : IClassFixture<TwoHosts>
{
    [Fact]
    [Trait("Rule", "A-LOCKOUT")]
    public async Task After_5_failures_the_right_password_is_refused_too_on_every_host_by_name_and_by_email()
    {
        var trader = await hosts.First.SignUp();

        for (var failure = 0; failure < 5; failure++)
        {
            var failed = await (failure % 2 is 0 ? hosts.First : hosts.Second).Login(trader.Name, "wrong");
            Assert.Equal((HttpStatusCode.Unauthorized, "bad_credentials"), (failed.Status, failed.Code));
        }
        var byName = await hosts.First.Login(trader.Name);
        var byEmail = await hosts.Second.Login($"{trader.Name}@example.org");

        Assert.Equal((HttpStatusCode.TooManyRequests, "locked_out"), (byName.Status, byName.Code));
        Assert.Equal((HttpStatusCode.TooManyRequests, "locked_out"), (byEmail.Status, byEmail.Code));
        Assert.InRange(int.Parse(byName.Headers["Retry-After"], CultureInfo.InvariantCulture), 60, 900);
        Assert.Equal(HttpStatusCode.OK, (await hosts.First.Get("/v1/auth/me", trader.Token)).Status);
    }

    [Fact]
    [Trait("Rule", "A-LOCKOUT")]
    public async Task A_name_that_no_account_has_answers_alike()
    {
        var answers = new List<Answered>();
        for (var failure = 0; failure < 6; failure++)
            answers.Add(await hosts.First.Login("nobody-at-all", "Wrong-pass-1"));

        Assert.Equal([.. Enumerable.Repeat("bad_credentials", 5), "locked_out"], answers.Select(answer => answer.Code));
    }

    [Fact]
    public async Task A_success_forgets_the_failures_before_it()
    {
        var trader = await hosts.First.SignUp();

        for (var round = 0; round < 2; round++)
        {
            for (var failure = 0; failure < 4; failure++)
                await hosts.First.Login(trader.Name, "wrong");
            Assert.Equal(HttpStatusCode.OK, (await hosts.First.Login(trader.Name)).Status);
        }
    }

    [Fact]
    [Trait("Rule", "A-LOCKOUT")]
    public async Task Guessing_in_parallel_gains_no_more_than_5_answers()
    {
        var trader = await hosts.First.SignUp();

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => hosts.First.Login(trader.Name, $"guess {number}")));

        Assert.Equal(5, answers.Count(answer => answer.Code is "bad_credentials"));
        Assert.Equal(35, answers.Count(answer => answer.Code is "locked_out"));
    }
}

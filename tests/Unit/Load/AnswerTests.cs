using System.Net;
using System.Text;
using PokeTradeVault.Load.Traders;

namespace PokeTradeVault.Unit.Load;

public sealed class AnswerTests
{
    [Theory]
    [InlineData(201, "{}", (int)Outcome.Accepted, "ok", false)]
    [InlineData(409, """{"code":"stale_revision"}""", (int)Outcome.Refused, "stale_revision", false)]
    [InlineData(429, """{"code":"rate_limited"}""", (int)Outcome.Refused, "rate_limited", true)]
    [InlineData(503, """{"code":"unavailable"}""", (int)Outcome.Unknown, "unavailable", true)]
    [InlineData(503, """{"code":"overloaded"}""", (int)Outcome.Refused, "overloaded", true)]
    [InlineData(502, "<html>", (int)Outcome.Unknown, "http_502", true)]
    public void What_nobody_knows_is_unknown_and_worth_repeating(int status, string body, int outcome, string code, bool again)
    {
        using var response = new HttpResponseMessage((HttpStatusCode)status);

        var answer = Answer.Of(response, Encoding.UTF8.GetBytes(body));

        Assert.Equal(((Outcome)outcome, code, again), (answer.Outcome, answer.Code, RemoteTrader.IsWorthRepeating(answer)));
    }

    [Fact]
    public void The_refresh_cookie_is_kept_without_what_a_browser_is_told_about_it()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.OK);
        response.Headers.Add("Set-Cookie", ["other=1; path=/", "ptv_refresh=abc.def; path=/v1/auth; httponly"]);

        Assert.Equal("ptv_refresh=abc.def", Answer.Of(response, []).Cookie);
    }
}

using PokeTradeVault.Silo.Telemetry.Logs;

namespace PokeTradeVault.Unit.Telemetry;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("no trader misty@cerulean.example.org here", "no trader [removed] here")]
    [InlineData("token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl is over", "token [removed] is over")]
    [InlineData("Host=db;Password=hunter2;Database=vault", "Host=db;Password=[removed];Database=vault")]
    [InlineData("GET /hubs/trades?access_token=abc.def&id=1", "GET /hubs/trades?access_token=[removed]&id=1")]
    [InlineData("Authorization: Bearer abcdef", "Authorization: Bearer [removed]")]
    [InlineData("can't reach postgres://vault:secret@db:5432/vault", "can't reach postgres://[removed]@db:5432/vault")]
    [InlineData("connection from 203.0.113.9 ended", "connection from [removed] ended")]
    [InlineData("connection from 2001:db8::17 ended", "connection from [removed] ended")]
    public void What_may_say_who_somebody_is_or_opens_a_door_is_taken_out(string text, string expected) =>
        Assert.Equal(expected, Redaction.Of(text));

    [Theory]
    [InlineData("Trade 0198c2f4-55aa-7000-8000-0123456789ab: a command was interrupted")]
    [InlineData("Failed to connect to 10.0.0.5:5432")]
    [InlineData("Silo S127.0.0.1:11111:1234 is dead")]
    [InlineData("at PokeTradeVault.Grains.Trades.TradeGrain.Run() in TradeGrain.cs:line 12")]
    [InlineData("Orleans 10.4.2 started at 12:30:45")]
    public void What_an_operator_needs_stays(string text) => Assert.Equal(text, Redaction.Of(text));
}

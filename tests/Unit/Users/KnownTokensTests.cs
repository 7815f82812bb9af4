using System.Security.Claims;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PokeTradeVault.Api.Users;
using PokeTradeVault.Api.Users.Tokens;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Unit.Users;

/// <summary>What a process may go by of a token that it has verified before.</summary>
public sealed class KnownTokensTests : IDisposable
{
    private readonly FakeTimeProvider time = new(new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
    private readonly ClaimsPrincipal trader = new(new ClaimsIdentity([new("sub", "ash")], "test"));
    private readonly KnownTokens known;

    public KnownTokensTests() => known = new(new AccessTokens(
        VaultSettings.Read(new Dictionary<string, string?> { ["JWT_SECRET"] = "a secret of at least 32 bytes, so it is" }, Needs.JwtSecret),
        Options.Create(new SignInOptions()), time));

    public void Dispose() => known.Dispose();

    [Fact]
    public void A_token_that_was_verified_is_known_for_whose_it_is()
    {
        Remember("header.payload.signature");

        Assert.Same(trader, known.Find("header.payload.signature")?.Trader);
    }

    [Theory]
    [InlineData("header.payload.signaturf")]
    [InlineData("header.payloae.signature")]
    [InlineData("header.payload.")]
    [InlineData("header.payload.signature ")]
    [InlineData("HEADER.payload.signature")]
    [InlineData("")]
    public void Any_other_token_has_to_be_verified(string other)
    {
        Remember("header.payload.signature");

        Assert.Null(known.Find(other));
    }

    [Fact]
    public void It_is_known_until_it_runs_out_and_not_a_moment_longer()
    {
        Remember("token");
        time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        Assert.NotNull(known.Find("token"));

        time.Advance(TimeSpan.FromTicks(1));

        Assert.Null(known.Find("token"));
    }

    [Fact]
    public void A_clock_that_is_set_back_before_its_begin_makes_it_unknown()
    {
        Remember("token", begins: TimeSpan.FromMinutes(1));

        Assert.Null(known.Find("token"));
    }

    private void Remember(string token, TimeSpan begins = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        known.Remember(token, trader, now + begins, now + TimeSpan.FromMinutes(10));
    }
}

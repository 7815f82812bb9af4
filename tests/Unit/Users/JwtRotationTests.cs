using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using PokeTradeVault.Api.Users;
using PokeTradeVault.Api.Users.Tokens;
using PokeTradeVault.Contracts.Users;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Unit.Users;

/// <summary>The steps of docs/secrets.md, "JWT secret": hosts change one after the other, and nobody is signed out.</summary>
public sealed class JwtRotationTests
{
    private const string Old = "the old secret, at least 32 bytes long";
    private const string New = "the new secret, at least 32 bytes long";
    private readonly FakeTimeProvider time = new(new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(Old, null, Old, New)]
    [InlineData(Old, New, Old, New)]
    [InlineData(Old, New, New, Old)]
    [InlineData(New, Old, New, Old)]
    [InlineData(New, Old, New, null)]
    public async Task While_hosts_go_from_one_step_to_the_next_each_takes_the_others_tokens(
        string before, string? besideBefore, string after, string? besideAfter)
    {
        var (first, second) = (Host(before, besideBefore), Host(after, besideAfter));

        Assert.True(await Takes(first, Token(second)));
        Assert.True(await Takes(second, Token(first)));
    }

    [Fact]
    public async Task Without_the_first_step_a_host_that_has_not_changed_yet_refuses_the_new_tokens() =>
        Assert.False(await Takes(Host(Old, null), Token(Host(New, Old))));

    [Fact]
    public async Task A_token_of_the_secret_before_is_good_until_it_runs_out_and_no_longer()
    {
        var old = Token(Host(Old, null));
        var host = Host(New, Old);
        Assert.True(await Takes(host, old));

        time.Advance(host.Lifetime);

        Assert.False(await Takes(host, old));
    }

    [Fact]
    public async Task Once_the_rotation_has_ended_the_old_secret_is_worth_nothing() =>
        Assert.False(await Takes(Host(New, null), Token(Host(Old, null))));

    private AccessTokens Host(string secret, string? previous) => new(
        VaultSettings.Read(new Dictionary<string, string?> { ["JWT_SECRET"] = secret, ["JWT_SECRET_PREVIOUS"] = previous }, Needs.JwtSecret),
        Options.Create(new SignInOptions()), time);

    private static string Token(AccessTokens host) => host.Issue(
        new()
        {
            Id = new(Guid.Parse("0199b2f4-0000-7000-8000-000000000001")),
            Username = "ash",
            Email = "ash@example.org",
            PasswordHash = "none",
            Roles = ["trader"],
            CreatedAt = DateTimeOffset.UnixEpoch,
            State = TraderState.Active,
        },
        "session");

    private static async Task<bool> Takes(AccessTokens host, string token) =>
        (await new JsonWebTokenHandler().ValidateTokenAsync(token, host.Validation())).IsValid;
}

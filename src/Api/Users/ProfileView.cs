using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Users;
using PokeTradeVault.Grains.Users;

namespace PokeTradeVault.Api.Users;

/// <summary>What everybody may know of a trader.</summary>
public sealed record ProfileView
{
    public required UserId Id { get; init; }

    public required string Username { get; init; }

    public required DateTimeOffset MemberSince { get; init; }

    public required int Reputation { get; init; }

    public required int CompletedTrades { get; init; }

    public required int CancelledTrades { get; init; }

    public required string? About { get; init; }

    public required VaultVisibility VaultVisibility { get; init; }

    /// <summary>Whether you have blocked this trader; false for somebody who is not signed in.</summary>
    public required bool Blocked { get; init; }

    public static ProfileView From(Profile profile, UserSettings settings) => new()
    {
        Id = profile.Id,
        Username = profile.Username,
        MemberSince = profile.MemberSince,
        Reputation = profile.Reputation,
        CompletedTrades = profile.CompletedTrades,
        CancelledTrades = profile.CancelledTrades,
        About = settings.About,
        VaultVisibility = settings.VaultVisibility,
        Blocked = profile.Blocked,
    };
}

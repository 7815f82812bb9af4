using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Users;

namespace PokeTradeVault.Grains.Users;

/// <summary>What sign-in and <c>me</c> know of somebody; never shown to others.</summary>
public sealed record Account
{
    public required UserId Id { get; init; }

    public required string Username { get; init; }

    public required string Email { get; init; }

    public required string PasswordHash { get; init; }

    public required ValueList<string> Roles { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required TraderState State { get; init; }
}

public sealed record NewAccount
{
    public required UserId Id { get; init; }

    public required string Username { get; init; }

    public required string Email { get; init; }

    public required string PasswordHash { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>What everybody may know of a trader.</summary>
public sealed record Profile
{
    public required UserId Id { get; init; }

    public required string Username { get; init; }

    public required DateTimeOffset MemberSince { get; init; }

    public required int Reputation { get; init; }

    public required int CompletedTrades { get; init; }

    public required int CancelledTrades { get; init; }

    /// <summary>Whether the one who asks has blocked this trader.</summary>
    public required bool Blocked { get; init; }
}

/// <summary>A trader by name, as written by its owner.</summary>
public sealed record NamedTrader
{
    public required UserId Id { get; init; }

    public required string Username { get; init; }
}

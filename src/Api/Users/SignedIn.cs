using PokeTradeVault.Contracts;

namespace PokeTradeVault.Api.Users;

/// <summary>What signing up, signing in and refreshing give, beside the refresh cookie.</summary>
public sealed record SignedIn
{
    public required SignedInUser User { get; init; }

    /// <summary>For <c>Authorization: Bearer</c>.</summary>
    public required string AccessToken { get; init; }

    public required int ExpiresInSeconds { get; init; }
}

public sealed record SignedInUser
{
    public required UserId Id { get; init; }

    public required string Username { get; init; }
}

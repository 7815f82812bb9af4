using PokeTradeVault.Contracts;

namespace PokeTradeVault.Api.Users.Sessions;

/// <summary>One sign-in on one device, in Redis until it is ended or not refreshed for long.</summary>
public sealed record Session
{
    public required string Id { get; init; }

    public required UserId User { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UsedAt { get; init; }

    /// <summary>The browser's own name for itself, cut short.</summary>
    public string? UserAgent { get; init; }
}

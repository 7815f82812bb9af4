namespace PokeTradeVault.Contracts.Users;

/// <summary>
/// A trader's profile and settings, keyed by <see cref="UserId"/>. Limits, blocks and counters live in rows, which this
/// grain shows and, for blocks and visibility, writes; it never decides a trade by them.
/// </summary>
[Alias("ptv.IUserGrain")]
public interface IUserGrain : IGrainWithGuidKey
{
    [Alias("Settings")]
    Task<UserSettings> Settings(CancellationToken cancellation);

    /// <returns>Refusals: validation_failed.</returns>
    [Alias("ChangeSettings")]
    Task<Reply<UserSettings>> ChangeSettings(ChangeUserSettings command, CancellationToken cancellation);

    /// <summary>From then on neither can open a trade with the other, and the sweep closes the open ones. Blocking twice is blocking once.</summary>
    /// <returns>Refusals: self_block.</returns>
    [Alias("Block")]
    Task<Reply<Done>> Block(UserId other, CancellationToken cancellation);

    [Alias("Unblock")]
    Task<Reply<Done>> Unblock(UserId other, CancellationToken cancellation);
}

[GenerateSerializer, Immutable, Alias("ptv.UserSettings")]
public sealed record UserSettings
{
    [Id(0)] public required VaultVisibility VaultVisibility { get; init; }

    /// <summary>What the trader says of themselves on the public profile, at most 500 characters.</summary>
    [Id(1)] public string? About { get; init; }

    [Id(2)] public required ColourScheme ColourScheme { get; init; }

    /// <summary>Whether proposals are announced live (<c>notified</c>) outside the room.</summary>
    [Id(3)] public required bool NotifyProposals { get; init; }
}

/// <summary>A merge patch: null stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("ptv.ChangeUserSettings")]
public sealed record ChangeUserSettings
{
    [Id(0)] public VaultVisibility? VaultVisibility { get; init; }

    /// <summary>The empty string clears it.</summary>
    [Id(1)] public string? About { get; init; }

    [Id(2)] public ColourScheme? ColourScheme { get; init; }

    [Id(3)] public bool? NotifyProposals { get; init; }
}

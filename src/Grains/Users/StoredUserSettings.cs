using PokeTradeVault.Contracts.Users;

namespace PokeTradeVault.Grains.Users;

/// <summary>The document that Orleans keeps for a user grain, as JSON. Vault visibility is not in it: that is a column, which SQL reads.</summary>
public sealed record StoredUserSettings
{
    /// <summary>Name of the grain's state: part of the key of its row, so no other grain may have it.</summary>
    public const string StateName = "user-settings";

    public const int CurrentFormat = 1;

    public int Format { get; init; } = CurrentFormat;

    public string? About { get; init; }

    public ColourScheme ColourScheme { get; init; } = ColourScheme.System;

    public bool NotifyProposals { get; init; } = true;
}

using System.Text.Json.Serialization;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Contracts.Users;

[JsonConverter(typeof(SnakeCaseEnumConverter<VaultVisibility>))]
public enum VaultVisibility
{
    None = 0,
    Public = 1,
    Private = 2,
}

/// <summary>How the web app looks, on every device of the trader.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ColourScheme>))]
public enum ColourScheme
{
    None = 0,
    System = 1,
    Light = 2,
    Dark = 3,
}

/// <summary>Whether a trader may trade: <c>trader.state</c>.</summary>
public enum TraderState
{
    None = 0,
    Active = 1,
    Suspended = 2,
    Deleting = 3,
    Erased = 4,
}

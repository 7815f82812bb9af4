using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Users;

namespace PokeTradeVault.Grains.Users;

/// <summary>The rows that the user grain writes.</summary>
public interface IUserStore
{
    /// <returns>null where there is no such trader.</returns>
    Task<VaultVisibility?> Visibility(UserId user);

    Task ChangeVisibility(UserId user, VaultVisibility visibility);

    /// <summary>With the same commit the sweep is told to close the open trades between the two.</summary>
    /// <returns>false where one of the traders is not there.</returns>
    Task<bool> Block(UserId by, UserId other);

    Task Unblock(UserId by, UserId other);
}

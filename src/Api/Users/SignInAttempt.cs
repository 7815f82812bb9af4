using System.Security.Cryptography;
using System.Text;
using PokeTradeVault.Grains.Users;

namespace PokeTradeVault.Api.Users;

/// <summary>Who somebody says they are, and from where.</summary>
/// <param name="Subject">Name and e-mail of one account are one subject; what no account has is one by itself.</param>
/// <param name="From">The client's address.</param>
public sealed record SignInAttempt(string Subject, string From)
{
    // No names in Redis: who can look into it learns nothing.
    public static SignInAttempt Of(string login, Account? account, string from) =>
        new(account?.Id.ToString() ?? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(login.ToLowerInvariant()))), from);
}

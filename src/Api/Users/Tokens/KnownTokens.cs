using System.Security.Claims;
using Microsoft.Extensions.Caching.Memory;

namespace PokeTradeVault.Api.Users.Tokens;

/// <summary>
/// Access tokens that this process has verified, so that it does not verify one anew for each of its trader's requests. What
/// makes a token good is its bytes, the secrets and the time. The whole token is the key, so any other, with a part changed or
/// signed by another secret, is verified; the secrets are the process' own for its life, so one that is taken out of use takes
/// this memory with it; the time is asked at each use. Whether the session has been ended is none of it and is asked elsewhere,
/// for every request.
/// </summary>
public sealed class KnownTokens(AccessTokens tokens) : IDisposable
{
    /// <summary>Some 4 KB each. One that finds no room is verified each time.</summary>
    private const int KnownMax = 20_000;

    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = KnownMax });

    /// <summary>Only for a token that has just been verified.</summary>
    public void Remember(string token, ClaimsPrincipal trader, DateTime notBefore, DateTime expires) =>
        known.Set(token, new KnownToken(trader, notBefore, expires), new MemoryCacheEntryOptions
        {
            Size = 1,
            AbsoluteExpirationRelativeToNow = tokens.Lifetime,
        });

    /// <returns>null where it must be verified.</returns>
    public KnownToken? Find(string token)
    {
        if (!known.TryGetValue(token, out KnownToken? found) || found is null)
            return null;
        if (tokens.IsWithin(found.NotBefore, found.Expires))
            return found;
        known.Remove(token);
        return null;
    }

    public void Dispose() => known.Dispose();
}

public sealed record KnownToken(ClaimsPrincipal Trader, DateTime NotBefore, DateTime Expires);

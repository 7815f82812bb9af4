using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using PokeTradeVault.Api.Users.Sessions;
using PokeTradeVault.Contracts;
using PokeTradeVault.Grains.Users;
using StackExchange.Redis;

namespace PokeTradeVault.Api.Users;

/// <summary>
/// Locks an account's sign-in for a while after failed ones, for all hosts. A name that no account has is counted and
/// locked alike, so that nobody learns which names there are.
/// </summary>
public sealed class LockOut(IConnectionMultiplexer redis, SessionKeys keys, IOptions<SignInOptions> options, TimeProvider time)
{
    private static readonly string OutcomeScript = Script.Read("SignInOutcome.lua");

    /// <returns>The refusal while the lock lasts.</returns>
    public async Task<Refusal?> Check(string login, Account? account)
    {
        var left = await redis.GetDatabase().KeyTimeToLiveAsync(keys.Lock(Subject(login, account)));
        return left is { } time ? Refused(time) : null;
    }

    /// <summary>
    /// Counts a failure, or forgets them after a success. Of sign-ins that were tried at once, those that end after the lock
    /// get the lock's answer, whatever their password was: guessing in parallel gains nothing.
    /// </summary>
    public async Task<Refusal?> Record(string login, Account? account, bool succeeded)
    {
        var subject = Subject(login, account);
        var left = (long)await redis.GetDatabase().ScriptEvaluateAsync(OutcomeScript,
            [keys.Failures(subject), keys.Lock(subject)],
            [
                succeeded ? 1 : 0,
                time.GetUtcNow().ToUnixTimeMilliseconds(),
                (long)options.Value.LockOutWindow.TotalMilliseconds,
                options.Value.LockOutFailures,
                (long)options.Value.LockOutLength.TotalMilliseconds,
                Guid.CreateVersion7(time.GetUtcNow()).ToString(),
            ]);
        return left > 0 ? Refused(TimeSpan.FromMilliseconds(left)) : null;
    }

    private static Refusal Refused(TimeSpan left) =>
        Refusal.Of(RefusalCode.LockedOut, "Too many failed sign-ins; try again later.") with { RetryAfterSeconds = (int)Math.Ceiling(left.TotalSeconds) };

    // Name and e-mail of one account count together. No names in Redis: who can look into it learns nothing.
    private static string Subject(string login, Account? account) =>
        account?.Id.ToString() ?? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(login.ToLowerInvariant())));
}

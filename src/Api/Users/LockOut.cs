using Microsoft.Extensions.Options;
using PokeTradeVault.Api.Hosting;
using PokeTradeVault.Api.Limits;
using PokeTradeVault.Api.Users.Sessions;
using PokeTradeVault.Contracts;
using StackExchange.Redis;

namespace PokeTradeVault.Api.Users;

/// <summary>
/// Locks sign-in for a while after failed ones, for all hosts: an account's, and an address' that has failed for several
/// names, as who tries one password on many does. A name that no account has is counted and locked alike, so that nobody
/// learns which names there are.
/// </summary>
public sealed class LockOut(
    IConnectionMultiplexer redis, SessionKeys keys, IOptions<SignInOptions> options, IOptions<RateLimitOptions> limits, TimeProvider time)
{
    private static readonly string OutcomeScript = Script.Read("Users.SignInOutcome.lua");

    /// <returns>The refusal while a lock lasts.</returns>
    public async Task<Refusal?> Check(SignInAttempt attempt)
    {
        var database = redis.GetDatabase();
        var left = await Task.WhenAll(database.KeyTimeToLiveAsync(keys.Lock(attempt.Subject)), database.KeyTimeToLiveAsync(keys.LockOfAddress(attempt.From)));
        return left.Max() is { } longest ? Refused(longest) : null;
    }

    /// <summary>
    /// Counts a failure, or forgets those of the account after a success. Of sign-ins that were tried at once, those that end
    /// after the lock get the lock's answer, whatever their password was: guessing in parallel gains nothing.
    /// </summary>
    public async Task<Refusal?> Record(SignInAttempt attempt, bool succeeded)
    {
        var left = (long)await redis.GetDatabase().ScriptEvaluateAsync(OutcomeScript,
            [keys.Failures(attempt.Subject), keys.Lock(attempt.Subject), keys.FailuresOfAddress(attempt.From), keys.LockOfAddress(attempt.From)],
            [
                succeeded ? 1 : 0,
                time.GetUtcNow().ToUnixTimeMilliseconds(),
                (long)options.Value.LockOutWindow.TotalMilliseconds,
                options.Value.LockOutFailures,
                (long)options.Value.LockOutLength.TotalMilliseconds,
                Guid.CreateVersion7(time.GetUtcNow()).ToString(),
                attempt.Subject,
                (long)limits.Value.FailedNamesOfAddress * limits.Value.Times,
            ]);
        return left > 0 ? Refused(TimeSpan.FromMilliseconds(left)) : null;
    }

    private static Refusal Refused(TimeSpan left) =>
        Refusal.Of(RefusalCode.LockedOut, "Too many failed sign-ins; try again later.") with { RetryAfterSeconds = (int)Math.Ceiling(left.TotalSeconds) };
}

using Microsoft.Extensions.Options;
using PokeTradeVault.Api.Hosting;
using PokeTradeVault.Settings;
using StackExchange.Redis;

namespace PokeTradeVault.Api.Limits;

/// <summary>
/// Counts for all hosts together, in the Redis for what may be lost. While that is away nobody is held back: limits guard the
/// product's share of a machine, not its truth, and those of failed sign-ins need the other Redis, without which nobody signs in.
/// </summary>
public sealed partial class RateLimiter(
    [FromKeyedServices(StoreServices.Cache)] IConnectionMultiplexer redis,
    IOptions<RateLimitOptions> options,
    VaultSettings settings,
    TimeProvider time,
    ILogger<RateLimiter> logger)
{
    private static readonly string TakeScript = Script.Read("Limits.TakeFromRates.lua");

    private static readonly TimeSpan AwayFor = TimeSpan.FromSeconds(1);

    private long askAgainAt = long.MinValue;

    /// <summary>Counts one request against all of <paramref name="counts"/>, or against none where one has nothing left.</summary>
    public async ValueTask<RateVerdict> Take(IReadOnlyList<RateCount> counts)
    {
        if (counts.Count == 0 || time.GetTimestamp() < Volatile.Read(ref askAgainAt))
            return RateVerdict.Free;
        try
        {
            var answer = await redis.GetDatabase().ScriptEvaluateAsync(TakeScript, [.. counts.Select(Key)], Arguments(counts)).WaitAsync(options.Value.Patience, time);
            return Verdict(counts, (long[])answer!);
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException)
        {
            LogAway(logger, fault.GetType().Name);
            Volatile.Write(ref askAgainAt, time.GetTimestamp() + (long)(AwayFor.TotalSeconds * time.TimestampFrequency));
            return RateVerdict.Free;
        }
    }

    private RedisKey Key(RateCount count) => $"{settings.ServiceId}:rate:{count.Limit.Name}:{count.Subject}";

    private RedisValue[] Arguments(IReadOnlyList<RateCount> counts) =>
    [
        time.GetUtcNow().ToUnixTimeMilliseconds(),
        (long)RateLimit.Window.TotalMilliseconds,
        .. counts.Select(count => (RedisValue)count.Limit.Quota),
    ];

    private static RateVerdict Verdict(IReadOnlyList<RateCount> counts, long[] answer) => new(
        TimeSpan.FromMilliseconds(answer[0]),
        [.. counts.Select((count, index) => new RateLeft(count.Limit, answer[1 + (2 * index)], TimeSpan.FromMilliseconds(answer[2 + (2 * index)])))]);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Requests can't be counted ({Fault}): nobody is held back")]
    private static partial void LogAway(ILogger logger, string fault);
}

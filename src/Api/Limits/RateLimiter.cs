using Microsoft.Extensions.Options;
using PokeTradeVault.Api.Hosting;
using PokeTradeVault.Settings;
using PokeTradeVault.Silo.Caching;
using StackExchange.Redis;

namespace PokeTradeVault.Api.Limits;

/// <summary>
/// Counts for all hosts together, in the Redis for what may be lost; requests that come while it counts are counted by one
/// call. While it is away nobody is held back: limits guard the product's share of a machine, not its truth, and those of
/// failed sign-ins need the other Redis, without which nobody signs in.
/// </summary>
public sealed partial class RateLimiter
{
    private const int AtOnceMost = 128;

    private static readonly string TakeScript = Script.Read("Limits.TakeFromRates.lua");

    private static readonly TimeSpan AwayFor = TimeSpan.FromSeconds(1);

    private readonly IConnectionMultiplexer redis;
    private readonly TimeSpan patience;
    private readonly string prefix;
    private readonly TimeProvider time;
    private readonly ILogger<RateLimiter> logger;
    private readonly Together<IReadOnlyList<RateCount>, RateVerdict> counting;
    private long askAgainAt = long.MinValue;

    public RateLimiter(
        [FromKeyedServices(StoreServices.Cache)] IConnectionMultiplexer redis,
        IOptions<RateLimitOptions> options,
        VaultSettings settings,
        TimeProvider time,
        ILogger<RateLimiter> logger)
    {
        (this.redis, this.time, this.logger) = (redis, time, logger);
        (patience, prefix) = (options.Value.Patience, $"{settings.ServiceId}:rate:");
        counting = new(AtOnceMost, time, Count);
    }

    private bool IsAway => time.GetTimestamp() < Volatile.Read(ref askAgainAt);

    /// <summary>Counts one request against all of <paramref name="counts"/>, or against none where one has nothing left.</summary>
    public ValueTask<RateVerdict> Take(IReadOnlyList<RateCount> counts) =>
        counts.Count == 0 || IsAway ? ValueTask.FromResult(RateVerdict.Free) : counting.Ask(counts);

    /// <param name="waited">What of the patience the first of them has used up.</param>
    private async Task<IReadOnlyList<RateVerdict>> Count(IReadOnlyList<IReadOnlyList<RateCount>> requests, TimeSpan waited)
    {
        if (IsAway)
            return Free(requests.Count);
        try
        {
            var left = waited < patience ? patience - waited : TimeSpan.Zero;
            var answer = await redis.GetDatabase().ScriptEvaluateAsync(TakeScript, Keys(requests), Arguments(requests)).WaitAsync(left, time);
            return Verdicts(requests, (long[])answer!);
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException)
        {
            LogAway(logger, fault.GetType().Name);
            Volatile.Write(ref askAgainAt, time.GetTimestamp() + (long)(AwayFor.TotalSeconds * time.TimestampFrequency));
            return Free(requests.Count);
        }
    }

    private RedisKey[] Keys(IReadOnlyList<IReadOnlyList<RateCount>> requests)
    {
        var keys = new List<RedisKey>(requests.Count);
        foreach (var counts in requests)
        {
            foreach (var count in counts)
                keys.Add(string.Concat(prefix, count.Limit.Name, ":", count.Subject));
        }

        return [.. keys];
    }

    private RedisValue[] Arguments(IReadOnlyList<IReadOnlyList<RateCount>> requests)
    {
        var arguments = new List<RedisValue>(2 + (2 * requests.Count)) { time.GetUtcNow().ToUnixTimeMilliseconds(), (long)RateLimit.Window.TotalMilliseconds };
        foreach (var counts in requests)
        {
            arguments.Add(counts.Count);
            foreach (var count in counts)
                arguments.Add(count.Limit.Quota);
        }

        return [.. arguments];
    }

    private static RateVerdict[] Verdicts(IReadOnlyList<IReadOnlyList<RateCount>> requests, long[] answer)
    {
        var (verdicts, next) = (new RateVerdict[requests.Count], 0);
        for (var request = 0; request < verdicts.Length; request++)
        {
            var wait = TimeSpan.FromMilliseconds(answer[next++]);
            var left = new RateLeft[requests[request].Count];
            for (var index = 0; index < left.Length; index++)
                left[index] = new(requests[request][index].Limit, answer[next++], TimeSpan.FromMilliseconds(answer[next++]));
            verdicts[request] = new(wait, left);
        }

        return verdicts;
    }

    private static RateVerdict[] Free(int requests)
    {
        var verdicts = new RateVerdict[requests];
        Array.Fill(verdicts, RateVerdict.Free);
        return verdicts;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Requests can't be counted ({Fault}): nobody is held back")]
    private static partial void LogAway(ILogger logger, string fault);
}

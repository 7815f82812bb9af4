using System.Text.Json;
using Microsoft.Extensions.Caching.Hybrid;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Json;
using PokeTradeVault.Grains.Users;
using PokeTradeVault.Settings;
using StackExchange.Redis;

namespace PokeTradeVault.Silo.Caching;

/// <summary>
/// Pages that everybody may see, kept in Redis for every host. Each trader has a stamp there, and a page is kept under the one
/// that was there before it was read: a change takes that stamp away, and the next reader makes a new one, so that what was
/// read before the change is never found again, however late it is put away. A restored system, which is a cluster of its own, finds nothing of the former. With Redis away nothing is kept; a change that Redis did not hear of shows within
/// <see cref="KeptFor"/>.
/// </summary>
public sealed partial class PublicPages : IPublicPages
{
    private const int AtOnceMost = 128;

    /// <summary>The longest that a page is kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(30);

    /// <summary>Longer than any page, so that a stamp never runs out under one.</summary>
    private static readonly TimeSpan StampKeptFor = TimeSpan.FromHours(6);

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private static readonly HybridCacheEntryOptions Keep = new() { Expiration = KeptFor, LocalCacheExpiration = KeptFor };

    private readonly HybridCache cache;
    private readonly IConnectionMultiplexer redis;
    private readonly VaultSettings settings;
    private readonly ILogger<PublicPages> logger;
    private readonly Together<RedisKey[], bool> letting;

    public PublicPages(
        HybridCache cache,
        [FromKeyedServices(StoreServices.Cache)] IConnectionMultiplexer redis,
        VaultSettings settings,
        TimeProvider time,
        ILogger<PublicPages> logger)
    {
        (this.cache, this.redis, this.settings, this.logger) = (cache, redis, settings, logger);
        letting = new(AtOnceMost, time, LetGo);
    }

    private IDatabase Database => redis.GetDatabase();

    public Task Changed(IEnumerable<UserId> traders) =>
        redis.IsConnected ? letting.Ask([.. traders.Select(Key)]).AsTask() : Task.CompletedTask;

    /// <param name="page">What of the trader it is, with all that it depends on but the trader's own doings.</param>
    public async Task<T> Read<T>(string page, UserId trader, Func<CancellationToken, Task<T>> make, CancellationToken cancellation)
    {
        if (!redis.IsConnected || await Try(() => Stamp(trader)) is not { } stamp)
            return await make(cancellation);
        var kept = await cache.GetOrCreateAsync(
            $"{settings.ClusterId}:page:{page}:{trader.Value:N}:{stamp}",
            async cancel => JsonSerializer.Serialize(await make(cancel), VaultJson.Options),
            Keep,
            cancellationToken: cancellation);
        return JsonSerializer.Deserialize<T>(kept, VaultJson.Options)!;
    }

    /// <summary>One command for all that have changed meanwhile; none of them goes on before its own stamps are gone.</summary>
    private async Task<IReadOnlyList<bool>> LetGo(IReadOnlyList<RedisKey[]> changes, TimeSpan waited)
    {
        await Try(() => Database.KeyDeleteAsync([.. changes.SelectMany(keys => keys)]), waited);
        return [.. changes.Select(_ => true)];
    }

    private async Task<string?> Stamp(UserId trader)
    {
        var key = Key(trader);
        if (await Database.StringGetAsync(key) is { HasValue: true } known)
            return known;
        var fresh = Fresh();
        var before = await Database.StringSetAndGetAsync(key, fresh, StampKeptFor, false, When.NotExists);
        return before.HasValue ? before : fresh;
    }

    private async Task<T?> Try<T>(Func<Task<T>> work, TimeSpan waited = default)
    {
        try
        {
            return await work().WaitAsync(waited < Patience ? Patience - waited : TimeSpan.Zero);
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException)
        {
            LogAway(logger, fault.GetType().Name);
            return default;
        }
    }

    private RedisKey Key(UserId trader) => $"{settings.ServiceId}:{settings.ClusterId}:stamp:{trader.Value:N}";

    private static string Fresh() => Guid.NewGuid().ToString("N")[..16];

    [LoggerMessage(LogLevel.Warning, "Kept pages can't be looked up or let go ({Fault}): they run out by themselves")]
    private static partial void LogAway(ILogger logger, string fault);
}

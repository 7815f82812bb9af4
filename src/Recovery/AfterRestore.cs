using PokeTradeVault.Settings;
using StackExchange.Redis;

namespace PokeTradeVault.Recovery;

/// <summary>
/// Ends what a restored database knows nothing of: every session, every cached page, every counter of sign-ins. The membership of
/// silos stays: it belongs to the cluster before, whose id no program uses any more, and a silo that still ran would lose its own.
/// </summary>
public static class AfterRestore
{
    private const int PageSize = 500;

    /// <returns>How many keys are gone.</returns>
    public static async Task<long> Forget(VaultSettings settings)
    {
        var gone = 0L;
        foreach (var url in new[] { settings.RedisUrl, settings.RedisCacheUrl }.OfType<string>().Distinct())
            gone += await Forget(url, settings.ServiceId);
        return gone;
    }

    private static async Task<long> Forget(string url, string serviceId)
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(RedisUrls.Parse(url));
        var database = redis.GetDatabase();
        var server = redis.GetServers().First(one => one.IsConnected && !one.IsReplica);
        var gone = 0L;
        await foreach (var key in server.KeysAsync(database.Database, $"{serviceId}[:/]*", PageSize))
        {
            if (!IsMembership($"{key}", serviceId) && await database.KeyDeleteAsync(key)) gone++;
        }
        return gone;
    }

    private static bool IsMembership(string key, string serviceId) => key.StartsWith($"{serviceId}/members/", StringComparison.Ordinal);
}

using System.Diagnostics;
using PokeTradeVault.Cluster.Production;

namespace PokeTradeVault.Cluster.Rollout;

/// <summary>Watches, from now on, how some API hosts answer.</summary>
internal sealed class TrafficWatch(string accessLog, RolloutOptions options)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);
    private readonly AccessLog log = new(accessLog);

    /// <returns>What was seen once it is enough, or too bad to go on looking.</returns>
    public async Task<Traffic> Of(IReadOnlyList<ProductionHost> apis, CancellationToken cancellation)
    {
        var hosts = apis.Select(api => api.Address.Authority).ToHashSet();
        var (since, seen) = (Stopwatch.GetTimestamp(), Traffic.None);
        using var pause = new PeriodicTimer(LookEvery);
        while (!IsEnough(seen, Stopwatch.GetElapsedTime(since)))
        {
            await pause.WaitForNextTickAsync(cancellation);
            seen += await log.Read(hosts, cancellation);
        }
        return seen;
    }

    private bool IsEnough(Traffic seen, TimeSpan watched) =>
        watched >= options.WatchMost
        || (seen.Requests >= options.RequestsLeast && (watched >= options.WatchLeast || seen.IsTooBad(options)));
}

using PokeTradeVault.Cluster.Production;

namespace PokeTradeVault.Cluster.Rollout;

/// <summary>
/// Replaces every silo and every API of a topology by those of a build, while it serves. The schema must be one that both
/// builds work on. Towards the current build silos go first, back to the previous one APIs do: so an API never calls what its
/// silos don't know. What is worse than the options allow goes back to what was there.
/// </summary>
public sealed class TopologyRollout(ProductionTopology topology, RolloutOptions options)
{
    /// <summary>Hosts may start at once; what is said of them comes one after the other.</summary>
    private readonly Lock gate = new();
    private Task said = Task.CompletedTask;

    /// <summary>One host at a time: the new one starts and is ready, then the old one leaves.</summary>
    /// <exception cref="RolloutStoppedException">It went back.</exception>
    public Task Rolling(Build to, CancellationToken cancellation = default) => OrBack(to, async (silos, apis) =>
    {
        await InOrder(to, () => ReplaceSilos(silos, to, cancellation), async () =>
        {
            foreach (var old in apis)
            {
                var api = await AddApi(to, Balancer.FullWeight, cancellation);
                await Watch([api], cancellation);
                await Stop(old);
            }
        });
    });

    /// <summary>Silos one at a time; APIs beside the old ones, which get fewer and fewer of the requests.</summary>
    /// <exception cref="RolloutStoppedException">It went back.</exception>
    public Task Gradual(Build to, CancellationToken cancellation = default) => OrBack(to, async (silos, apis) =>
    {
        await InOrder(to, () => ReplaceSilos(silos, to, cancellation), async () =>
        {
            var fresh = await Task.WhenAll(apis.Select(_ => AddApi(to, weight: 0, cancellation)));
            foreach (var share in options.Steps)
            {
                var log = new TrafficWatch(topology.Balancer.AccessLog, options);
                await Weigh((fresh, share), (apis, Balancer.FullWeight - share), cancellation);
                await Watch(fresh, cancellation, log);
            }
            await Task.WhenAll(apis.Select(Stop));
        });
    });

    /// <summary>All new hosts start beside the old ones, in the same cluster; then all requests change over at once, and change back at once if need be.</summary>
    /// <exception cref="RolloutStoppedException">It went back.</exception>
    public Task BlueGreen(Build to, CancellationToken cancellation = default) => OrBack(to, async (silos, apis) =>
    {
        await Task.WhenAll(silos.Select(_ => AddSilo(to, cancellation)));
        var green = await Task.WhenAll(apis.Select(_ => AddApi(to, weight: 0, cancellation)));
        var log = new TrafficWatch(topology.Balancer.AccessLog, options);
        await Weigh((green, Balancer.FullWeight), (apis, 0), cancellation);
        await Watch(green, cancellation, log);
        await Task.WhenAll(apis.Select(Stop));
        foreach (var old in silos) await Stop(old);
    });

    /// <summary>Which host runs which build, and its share of the requests.</summary>
    public static string Describe(ProductionTopology topology) => string.Join('\n',
    [
        .. topology.Silos.Select(silo => $"{silo.Name}  {silo.Build}"),
        .. topology.Apis.Select(api => $"{api.Name}  {api.Build}  {api.Address}  weight {topology.Balancer.Weights.GetValueOrDefault(api.Address)}"),
    ]);

    private static async Task InOrder(Build to, Func<Task> silos, Func<Task> apis)
    {
        if (to is Build.Current) await silos();
        await apis();
        if (to is not Build.Current) await silos();
    }

    private async Task ReplaceSilos(IReadOnlyList<ProductionHost> silos, Build to, CancellationToken cancellation)
    {
        foreach (var old in silos)
        {
            await AddSilo(to, cancellation);
            await Stop(old);
            await Watch([.. topology.Apis], cancellation);
        }
    }

    private async Task<ProductionHost> AddSilo(Build build, CancellationToken cancellation)
    {
        var silo = await topology.AddSilo(build, options.Variables, cancellation);
        await SayStarted(silo);
        return silo;
    }

    private async Task<ProductionHost> AddApi(Build build, int weight, CancellationToken cancellation)
    {
        var api = await topology.AddApi(build, options.Variables, weight, cancellation);
        await SayStarted(api);
        return api;
    }

    private Task SayStarted(ProductionHost host) => Say($"{host.Name} ({host.Build}) has started");

    private Task Say(string line)
    {
        lock (gate) return said = SayAfter(said, line);
    }

    private async Task SayAfter(Task earlier, string line)
    {
        await earlier.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await options.Say(line);
    }

    private async Task Stop(ProductionHost host)
    {
        await topology.Stop(host);
        await Say($"{host.Name} ({host.Build}) has left");
    }

    private async Task Weigh(
        (IReadOnlyList<ProductionHost> Hosts, int Weight) one, (IReadOnlyList<ProductionHost> Hosts, int Weight) other, CancellationToken cancellation)
    {
        await topology.Balancer.SetWeights(
            one.Hosts.Select(host => (host, one.Weight)).Concat(other.Hosts.Select(host => (host, other.Weight)))
                .ToDictionary(entry => entry.host.Address, entry => entry.Item2),
            cancellation);
        await Say($"{one.Weight} % of the requests go to {string.Join(", ", one.Hosts.Select(host => host.Name))}");
    }

    /// <param name="log">Read from before they got requests; null for from now on.</param>
    /// <exception cref="RolloutStoppedException">They answer worse than allowed, or one of them is gone.</exception>
    private async Task Watch(IReadOnlyList<ProductionHost> apis, CancellationToken cancellation, TrafficWatch? log = null)
    {
        var seen = await (log ?? new TrafficWatch(topology.Balancer.AccessLog, options)).Of(apis, cancellation);
        var names = string.Join(", ", apis.Select(api => api.Name));
        await Say($"{names}: {seen}");
        if (seen.IsTooBad(options)) throw new RolloutStoppedException($"{names} answered too badly: {seen}");
        // The balancer passes over one that is gone, so that hardly a request shows it.
        if (apis.FirstOrDefault(api => api.Process.HasExited) is { } gone) throw new RolloutStoppedException($"{gone.Name} has ended");
    }

    private async Task OrBack(Build to, Func<IReadOnlyList<ProductionHost>, IReadOnlyList<ProductionHost>, Task> change)
    {
        IReadOnlyList<ProductionHost> silos = [.. topology.Silos], apis = [.. topology.Apis];
        try
        {
            await change(silos, apis);
            await Say($"All of it runs {to}");
        }
        catch (Exception problem) when (problem is RolloutStoppedException or InvalidOperationException or OperationCanceledException)
        {
            await Say($"Going back: {problem.Message}");
            await GoBack(silos, apis);
            throw new RolloutStoppedException($"{problem.Message}. It went back to what was there.", problem);
        }
    }

    /// <summary>Requests go to the old APIs again at once; what has left already comes back, and then the new hosts leave.</summary>
    private async Task GoBack(IReadOnlyList<ProductionHost> silos, IReadOnlyList<ProductionHost> apis)
    {
        var (oldApis, newApis) = (topology.Apis.Intersect(apis).ToList(), topology.Apis.Except(apis).ToList());
        var newSilos = topology.Silos.Except(silos).ToList();
        if (oldApis.Count > 0) await Weigh((oldApis, Balancer.FullWeight), (newApis, 0), default);
        foreach (var gone in apis.Except(oldApis)) await SayStarted(await topology.AddApi(gone.Build));
        await Task.WhenAll(newApis.Select(Stop));
        await Task.WhenAll(silos.Except(topology.Silos).ToList().Select(async gone => await SayStarted(await topology.AddSilo(gone.Build))));
        foreach (var silo in newSilos) await Stop(silo);
    }
}

using PokeTradeVault.Load.Bench;
using PokeTradeVault.Load.Floor;
using PokeTradeVault.Load.Peers;

namespace PokeTradeVault.Load.Throughput;

/// <summary>Trades settled a second through HTTP beside the least that the same PostgreSQL could be asked for.</summary>
internal sealed class ThroughputBench(BenchStage stage, ThroughputReport report)
{
    /// <summary>More than the floor has, so that they last: each is traded once.</summary>
    private const int PokemonEach = 30;
    private const int Watchers = 2_000;
    private const int AloneTrades = 1_000;
    private static readonly int[] FloorClients = [8, 32];
    private static readonly int[] Connections = [32, 64, 128];
    private static readonly TimeSpan FloorLength = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(6);

    public async Task Run()
    {
        var floor = await FloorBench.Run(stage.Settings.DatabaseUrl!, FloorClients, FloorLength, warmUp: FloorLength / 2);
        report.Floor(floor);
        var peers = await PeerPopulation.Write(stage.Settings, FloorSql.Traders, PokemonEach);
        await stage.StartApi();
        var source = new TradeSource([.. peers.Skip(Watchers)]);
        await WarmUp(source);
        foreach (var connections in Connections)
            report.Unwatched(await Measure(() => new Trading(stage.Address, source).For(Length, connections)));
        await Watched(new TradeSource([.. peers.Take(Watchers)]), peers);
        await stage.StopApi();
        await Alone("one trade at a time", source);
        await Alone("one trade at a time, without group commit", source, ("GroupCommit__Enabled", "false"));
        report.Ratio();
    }

    /// <summary>On a host that has just started and warmed up, whichever it is: only so can two be compared.</summary>
    private async Task Alone(string what, TradeSource source, params IEnumerable<(string Key, string Value)> environment)
    {
        await stage.StartApi(environment);
        await WarmUp(source);
        report.Alone(what, await new Trading(stage.Address, source).Count(AloneTrades, 1));
        await stage.StopApi();
    }

    private async Task WarmUp(TradeSource source)
    {
        await WarmingUp.Run(new(stage.Address, source), () => ProcessCpu.Of(stage.ApiProcess));
        await stage.Settle();
    }

    private async Task Watched(TradeSource source, IReadOnlyList<Peer> peers)
    {
        var hubs = new Dictionary<Guid, HubConnection>();
        var pushed = 0L;
        try
        {
            foreach (var peer in peers.Take(Watchers))
            {
                var hub = hubs[peer.Id] = await HubConnection.Open(stage.Address, peer);
                hub.Pushed = _ => Interlocked.Increment(ref pushed);
            }

            var trading = new Trading(stage.Address, source, hubs);
            await trading.Count(Watchers / 2, 64);
            pushed = 0;
            var measured = await Measure(() => trading.For(Length, 64));
            report.Watched(measured, pushed);
        }
        finally
        {
            await Task.WhenAll(hubs.Values.Select(hub => hub.DisposeAsync().AsTask()));
        }
    }

    private async Task<Measured> Measure(Func<Task<TradingFigures>> run)
    {
        var clock = await CpuClock.Of(stage.Database, stage.ApiProcess, stage.StoresProcess);
        var before = clock.Now();
        var figures = await run();
        return new(figures, clock.Now().Since(before));
    }
}

internal sealed record Measured(TradingFigures Figures, CpuTimes Cpu);

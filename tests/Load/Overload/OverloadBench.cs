using PokeTradeVault.Load.Bench;
using PokeTradeVault.Load.Floor;
using PokeTradeVault.Load.Peers;
using PokeTradeVault.Load.Throughput;

namespace PokeTradeVault.Load.Overload;

/// <summary>The best rate, then three times as much, then half: what is settled, what is turned away, how much memory it takes, how soon it is over.</summary>
internal sealed class OverloadBench(BenchStage stage, OverloadReport report)
{
    private const int Traders = 10_000;
    private const int PokemonEach = 30;
    private const double Times = 3;
    private const double Calm = 0.5;
    private const int ConnectionsMax = 4_000;
    private static readonly int[] Connections = [32, 64, 128];
    private static readonly TimeSpan BestLength = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan CalmLength = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan OverloadLength = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan RecoveryLength = TimeSpan.FromSeconds(14);

    private CpuClock cpu = null!;

    public async Task Run()
    {
        var source = new TradeSource(await PeerPopulation.Write(stage.Settings, Traders, PokemonEach));
        await stage.StartApi();
        await WarmingUp.Run(new(stage.Address, source), () => ProcessCpu.Of(stage.ApiProcess));
        await stage.Settle();
        cpu = await CpuClock.Of(stage.Database, stage.ApiProcess, stage.StoresProcess);
        var best = 0.0;
        foreach (var connections in Connections)
        {
            var before = cpu.Now();
            var figures = await new Trading(stage.Address, source).For(BestLength, connections);
            report.Best(figures, cpu.Now().Since(before));
            best = Math.Max(best, figures.PerSecond);
        }

        using var crowding = new Crowding(stage.Address, source, ConnectionsMax);
        using var watching = new CancellationTokenSource();
        var memory = WatchMemory(crowding, watching.Token);
        var calm = await Phase(crowding, "half of the best", Calm * best, CalmLength, best);
        await Phase(crowding, "three times the best", Times * best, OverloadLength, best);
        var after = await Phase(crowding, "half of the best again", Calm * best, RecoveryLength, best);
        await watching.CancelAsync();
        await memory;
        report.Memory(crowding.Between(0, crowding.Now));
        report.Recovery(calm, after, crowding.Connections);
    }

    private async Task<IReadOnlyList<Second>> Phase(Crowding crowding, string name, double rate, TimeSpan length, double best)
    {
        var (first, before) = (crowding.Now, cpu.Now());
        var dropped = await crowding.Run(rate, length);
        // Whole seconds: the one in which it began and the one in which it ended are half of something else.
        IReadOnlyList<Second> seconds = [.. crowding.Between(first, crowding.Now)];
        report.Phase(name, seconds, length, best, dropped, cpu.Now().Since(before));
        return seconds;
    }

    private async Task WatchMemory(Crowding crowding, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await timer.WaitForNextTickAsync(cancellation))
                foreach (var second in crowding.Between(crowding.Now, crowding.Now + 1)) second.Memory = ProcessMemory.Megabytes(stage.ApiProcess);
        }
        catch (OperationCanceledException)
        {
            // It is over.
            return;
        }
    }
}

using System.Globalization;
using PokeTradeVault.Load.Bench;
using PokeTradeVault.Load.Floor;
using PokeTradeVault.Load.Peers;
using PokeTradeVault.Load.Throughput;

namespace PokeTradeVault.Load.Scaling;

/// <summary>Trades settled a second by 1, 2 and 4 silos that have the same part of a core each.</summary>
internal sealed class ScalingBench(BenchStage stage, ScalingOptions options, ScalingReport report)
{
    /// <summary>Of everything that is not the generator.</summary>
    public const int ProductCore = 1;

    private const int GeneratorCore = 0;
    private const int Traders = 4_000;
    private const int PokemonEach = 100;
    private const int HeldEach = 100;
    private const double RestMost = 0.02;
    private const int RestLooks = 15;
    private static readonly TimeSpan RestLength = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    public static async Task<int> Run(string[] args, TextWriter output)
    {
        if (Environment.ProcessorCount < 2) throw new InvalidOperationException("One core for the generator and one for the rest are needed.");
        var options = ScalingOptions.Read(args);
        var report = new ScalingReport(output, options);
        await using var stage = await BenchStage.Open();
        await new ScalingBench(stage, options, report).Run();
        if (options.Chart is { } file) await File.WriteAllTextAsync(file, ScalingChart.Draw(report.Best));
        return 0;
    }

    private async Task Run()
    {
        var source = new TradeSource(await PeerPopulation.Write(stage.Settings, Traders, PokemonEach));
        var server = await ServerCpu.Of(stage.Database);
        await stage.Settle();
        report.Begin();
        foreach (var silos in options.Silos) await Measure(source, server, silos);
        report.End();
    }

    private async Task Measure(TradeSource source, ServerCpu server, int silos)
    {
        await using var cluster = await ScalingStage.Open(stage.Settings, silos);
        await WarmingUp.Run(new(cluster.Address, source), () => new(cluster.Cpu().Take(silos).Sum(used => used.Ticks)), silos);
        // What the warm-up left to vacuum and to write out is not to be done in the row.
        await stage.Settle();
        foreach (var process in Stores(server)) await Core.Pin(process, ProductCore);
        await Core.Pin(Environment.ProcessId, GeneratorCore);
        await cluster.Pin();
        var rest = await AtRest(cluster, silos);
        var (isHeld, connections) = (cluster.Hold(options.Share), options.Connections * silos);
        await new Trading(cluster.Address, source).Count(HeldEach * silos, connections);
        var (grains, cpu, stores, generator) = (await cluster.Grains(), cluster.Cpu(), (server.Used(), ProcessCpu.Of(stage.StoresProcess)), ProcessCpu.Of(Environment.ProcessId));
        using var speed = new CoreSpeed(ProductCore);
        var figures = await new Trading(cluster.Address, source).For(Length, connections);
        var used = cluster.Cpu().Zip(cpu, (after, before) => after - before).ToList();
        report.Row(new(silos, isHeld, figures, grains, await cluster.Grains())
        {
            Silos = used[..silos],
            Api = used[silos],
            Postgres = server.Used() - stores.Item1,
            Redis = ProcessCpu.Of(stage.StoresProcess) - stores.Item2,
            Generator = ProcessCpu.Of(Environment.ProcessId) - generator,
            AtRest = rest,
            Speed = speed.PerSecond,
        });
        await Core.Free(Environment.ProcessId);
        foreach (var process in Stores(server)) await Core.Free(process);
    }

    /// <returns>The part of a core that a silo takes with nothing to do, on the average: once what the warm-up has left to compile is done.</returns>
    private static async Task<double> AtRest(ScalingStage cluster, int silos)
    {
        using var looks = new PeriodicTimer(RestLength);
        for (var look = 1; ; look++)
        {
            var before = cluster.Cpu();
            await looks.WaitForNextTickAsync();
            var used = cluster.Cpu().Zip(before, (after, earlier) => after - earlier).Take(silos).Average(time => time / RestLength);
            if (used < RestMost || look == RestLooks) return used;
        }
    }

    private IReadOnlyList<int> Stores(ServerCpu server) => [stage.StoresProcess, server.Server, .. ProcessCpu.ChildrenOf(server.Server)];
}

/// <param name="Share">The part of a core that each silo gets.</param>
/// <param name="Chart">The file that the chart goes to.</param>
/// <param name="Connections">For each silo.</param>
internal sealed record ScalingOptions(IReadOnlyList<int> Silos, double Share, int Connections, string? Chart)
{
    /// <summary><c>--silos 1,2,4 --share 0.1 --connections 64 --chart FILE</c></summary>
    public static ScalingOptions Read(string[] args)
    {
        var options = new ScalingOptions([1, 2, 4], 0.1, 64, null);
        foreach (var pair in args.Chunk(2))
        {
            options = pair switch
            {
                ["--silos", var counts] => options with { Silos = [.. counts.Split(',').Select(count => int.Parse(count, CultureInfo.InvariantCulture))] },
                ["--share", var share] => options with { Share = double.Parse(share, CultureInfo.InvariantCulture) },
                ["--connections", var each] => options with { Connections = int.Parse(each, CultureInfo.InvariantCulture) },
                ["--chart", var file] => options with { Chart = file },
                _ => throw new ArgumentException($"Not understood: {string.Join(' ', pair)}; there are --silos 1,2,4, --share 0.1, --connections 64 and --chart FILE."),
            };
        }

        return options;
    }
}

/// <param name="Before">By silo, when the measurement began.</param>
/// <param name="After">And when it ended.</param>
internal sealed record ScalingFigures(int Count, bool IsHeld, TradingFigures Trading, GrainCounts[] Before, GrainCounts[] After)
{
    public required IReadOnlyList<TimeSpan> Silos { get; init; }

    public required TimeSpan Api { get; init; }

    public required TimeSpan Postgres { get; init; }

    public required TimeSpan Redis { get; init; }

    public required TimeSpan Generator { get; init; }

    /// <summary>Cores that a silo takes with nothing to do, on the average.</summary>
    public required double AtRest { get; init; }

    /// <summary>Of the product's core: <see cref="CoreSpeed.PerSecond"/>.</summary>
    public required double Speed { get; init; }

    /// <summary>Trades for each second, had the core been as fast as in the other row.</summary>
    public double PerSecondAt(ScalingFigures other) => Trading.PerSecond / Speed * other.Speed;
}

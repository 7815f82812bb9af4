using System.Diagnostics;
using PokeTradeVault.Load.Bench;
using PokeTradeVault.Load.Peers;

namespace PokeTradeVault.Load.Capacity;

/// <summary>Pages read a second: one's own vault, out of its grain's memory, and a search over all vaults, out of the database.</summary>
internal static class PagesBench
{
    private const int Traders = 2_000;
    private const int PokemonEach = 60;
    private const int Connections = 32;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(5);
    private static readonly string[] Searches =
        ["", "?shiny=true", "?species=Pikachu", "?species=Garchomp", "?type=Water", "?nature=Jolly&ivs.perfect.min=4", "?text=char", "?level.min=50&sort=level"];

    public static async Task Run(TextWriter output)
    {
        await using var stage = await BenchStage.Open();
        var peers = await PeerPopulation.Write(stage.Settings, Traders, PokemonEach);
        await stage.StartApi();
        output.Line($"");
        output.Line($"| Pages read over {Connections} connections, {Traders * PokemonEach:N0} Pokémon | a second | p50, ms | p99, ms | kB |");
        output.Line($"|---|---|---|---|---|");
        await Measure("one's own vault, first page of 50", n => peers[n % Traders].Get("/v1/pokemon"));
        await Measure("a search, first page of 50", n => peers[n % Traders].Get($"/v1/search/pokemon{Searches[n % Searches.Length]}"));

        async Task Measure(string page, Func<int, byte[]> request)
        {
            await Read(stage.Address, request, WarmUp);
            var times = await Read(stage.Address, request, Length);
            output.Line($"| {page} | {times.Count / Length.TotalSeconds:0} | {times.Percentile(0.5):0.0} | {times.Percentile(0.99):0.0} | {times.Bytes / times.Count / 1000.0:0} |");
        }
    }

    private static async Task<PageTimes> Read(Uri address, Func<int, byte[]> request, TimeSpan length)
    {
        var (next, end) = (-1, Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency));
        var lanes = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => RawConnection.Open(address)));
        var times = await Task.WhenAll(lanes.Select(lane => Task.Run(() => Ask(lane))));
        return new([.. times.SelectMany(each => each.Milliseconds)], times.Sum(each => each.Bytes));

        async Task<PageTimes> Ask(RawConnection lane)
        {
            using var open = lane;
            var (milliseconds, bytes) = (new List<double>(), 0L);
            while (Stopwatch.GetTimestamp() < end)
            {
                var start = Stopwatch.GetTimestamp();
                bytes += (await lane.Ask(request(Interlocked.Increment(ref next)))).Expect(200).Text.Length;
                milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            return new(milliseconds, bytes);
        }
    }
}

internal sealed record PageTimes(IReadOnlyList<double> Milliseconds, long Bytes)
{
    public int Count => Milliseconds.Count;

    public double Percentile(double share) => Milliseconds.Order().ElementAt((int)(Count * share));
}

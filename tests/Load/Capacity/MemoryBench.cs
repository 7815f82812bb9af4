using System.Globalization;
using PokeTradeVault.Load.Bench;
using PokeTradeVault.Load.Peers;

namespace PokeTradeVault.Load.Capacity;

/// <summary>What a watcher who does nothing and what a vault in use take of the host's memory: by how much it grows with many of them.</summary>
internal static class MemoryBench
{
    private const int WarmUpRooms = 100;
    private const int WatchedRooms = 2_500;
    private const int WarmUpVaults = 20;
    private const int Vaults = 100;
    private const int VaultSize = 1_000;

    public static async Task Run(TextWriter output)
    {
        await using var stage = await BenchStage.Open();
        var traders = await PeerPopulation.Write(stage.Settings, 2 * (WarmUpRooms + WatchedRooms), pokemonEach: 1);
        var full = await PeerPopulation.Write(stage.Settings, WarmUpVaults + Vaults, VaultSize, seed: 2, prefix: "full");
        await stage.StartApi();
        output.Line($"");
        output.Line($"| Resident memory of the API host, which is also the silo | before, MB | after, MB | each, kB |");
        output.Line($"|---|---|---|---|");
        await Watchers(stage, traders, output);
        await Collections(stage, full, output);
    }

    private static async Task Watchers(BenchStage stage, IReadOnlyList<Peer> traders, TextWriter output)
    {
        await using var rooms = new Rooms(stage, traders);
        await rooms.Propose(WarmUpRooms + WatchedRooms);
        await rooms.Watch(WarmUpRooms);
        var before = Resident(stage.ApiProcess);
        await rooms.Watch(WatchedRooms);
        Row(output, $"{2 * WatchedRooms:N0} idle watchers of {WatchedRooms:N0} rooms", before, Resident(stage.ApiProcess), 2 * WatchedRooms);
    }

    private static async Task Collections(BenchStage stage, IReadOnlyList<Peer> owners, TextWriter output)
    {
        using var connection = await RawConnection.Open(stage.Address);
        foreach (var owner in owners.Take(WarmUpVaults)) await Look(owner);
        var before = Resident(stage.ApiProcess);
        foreach (var owner in owners.Skip(WarmUpVaults)) await Look(owner);
        Row(output, $"{Vaults} vaults of {VaultSize:N0} in use", before, Resident(stage.ApiProcess), Vaults);

        async Task Look(Peer owner) => (await connection.Ask(owner.Get("/v1/pokemon?limit=1"))).Expect(200);
    }

    private static void Row(TextWriter output, string what, long before, long after, int count) =>
        output.Line($"| {what} | {before / 1024.0:0} | {after / 1024.0:0} | {(after - before) / (double)count:0.0} |");

    /// <returns>Kilobytes.</returns>
    private static long Resident(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(each => each.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.AsSpan()[6..^2].Trim(), CultureInfo.InvariantCulture);
    }
}

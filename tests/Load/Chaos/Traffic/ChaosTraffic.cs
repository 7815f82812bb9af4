using System.Text.Json.Nodes;
using PokeTradeVault.Load.Chaos.History;

namespace PokeTradeVault.Load.Chaos.Traffic;

/// <summary>Traders who open, play and close rooms at random until they are told to stop.</summary>
internal sealed class ChaosTraffic : IAsyncDisposable
{
    /// <summary>A connection may call 30 times in 10 s, and each room takes a few calls.</summary>
    private const int FollowsOneIn = 4;

    private readonly ChaosOptions options;
    private readonly Hosts hosts;
    private readonly HistoryFile history;
    private readonly Holdings holdings = new();
    private readonly List<ChaosTrader> traders = [];
    private readonly List<Watcher> watchers = [];
    private readonly CancellationTokenSource stop = new();
    private readonly CancellationTokenSource halt = new();
    private readonly Dictionary<Guid, ChaosTrader> byId = [];
    private Task[] playing = [];
    private int completed;

    private ChaosTraffic(ChaosOptions options, Hosts hosts, HistoryFile history) => (this.options, this.hosts, this.history) = (options, hosts, history);

    /// <summary>Trades whose completion was acknowledged.</summary>
    public int Completed => completed;

    public IReadOnlyList<Watcher> Watchers => watchers;

    /// <summary>Traders that only try whether trading works, with a Pokémon each.</summary>
    public IReadOnlyList<(ChaosTrader One, ChaosTrader Other)> Probes { get; private set; } = [];

    public static async Task<ChaosTraffic> Start(ChaosOptions options, Hosts hosts, HistoryFile history)
    {
        var traffic = new ChaosTraffic(options, hosts, history);
        for (var i = 0; i < options.Traders; i++) traffic.traders.Add(await traffic.Add($"trader{i}", options.PokemonEach));
        foreach (var trader in traffic.traders) traffic.byId[trader.Id] = trader;
        traffic.Probes = [(await traffic.Add("probe1", 0), await traffic.Add("probe2", 0))];
        traffic.watchers.AddRange(traffic.traders.Take(options.Watchers).Select((trader, i) => new Watcher(hosts, history, trader, i)));
        foreach (var watcher in traffic.watchers) watcher.Open();
        traffic.playing = [.. Enumerable.Range(0, options.RoomsAtOnce).Select(i => traffic.Play(new Random(options.Seed + i)))];
        return traffic;
    }

    /// <summary>Throws what has stopped a trader, if anything has.</summary>
    public async Task IsGoingOn()
    {
        foreach (var player in playing.Where(player => player.IsFaulted)) await player;
    }

    /// <summary>No new rooms; returns when those that are open have been played to their end.</summary>
    public async Task Finish()
    {
        await stop.CancelAsync();
        await Task.WhenAll(playing);
    }

    /// <summary>Somebody of each room that is left cancels it.</summary>
    public async Task CloseRooms(IEnumerable<(Guid Room, Guid By)> open)
    {
        foreach (var (room, by) in open)
        {
            var party = byId.GetValueOrDefault(by) ?? Probes.SelectMany(pair => new[] { pair.One, pair.Other }).First(probe => probe.Id == by);
            await party.Do(Act.Cancel, room, null);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await halt.CancelAsync();
        await Task.WhenAll(playing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var watcher in watchers) await watcher.DisposeAsync();
        stop.Dispose();
        halt.Dispose();
    }

    private async Task<ChaosTrader> Add(string name, int pokemon)
    {
        var trader = new ChaosTrader(hosts, history, name, options.RecoveryMost, halt.Token);
        await trader.Register();
        for (var i = 0; i < pokemon; i++) holdings.Set(await trader.Enter(), trader.Id);
        return trader;
    }

    private async Task Play(Random random)
    {
        using var rest = new PeriodicTimer(options.Rest);
        while (!stop.IsCancellationRequested)
        {
            await rest.WaitForNextTickAsync();
            var one = traders[random.Next(traders.Count)];
            var other = traders[random.Next(traders.Count)];
            if (one != other) await Play(one, other, random);
        }
    }

    private async Task Play(ChaosTrader one, ChaosTrader other, Random random)
    {
        var play = new RoomPlay(holdings, byId, random);
        try
        {
            var key = Guid.CreateVersion7();
            if (await play.Open(one, other, key) is { } room)
            {
                foreach (var watcher in watchers.Where(watcher => (watcher.Trader == one || watcher.Trader == other) && random.Next(FollowsOneIn) == 0))
                    watcher.Follow(RoomOf(room));
                if (await play.Play(room, one, other)) Interlocked.Increment(ref completed);
            }
        }
        finally
        {
            play.Leave();
        }
    }

    private static Guid RoomOf(JsonNode room) => Guid.Parse(room["id"]!.GetValue<string>());
}

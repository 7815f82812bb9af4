using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using PokeTradeVault.Load.Bench;
using PokeTradeVault.Load.Peers;
using PokeTradeVault.Load.Traders;

namespace PokeTradeVault.Load.Capacity;

/// <summary>1,000 rooms, both parties watching: how long until what one says is in the other's browser, at a steady rate, whoever is still waiting.</summary>
internal sealed class PushBench(TextWriter output)
{
    private const int RoomsWatched = 1_000;
    private const double Rate = 100;
    private const int WarmUps = 300;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ConcurrentBag<RawConnection> lanes = [];
    private readonly ConcurrentDictionary<int, Said> said = new();

    public async Task Run()
    {
        await using var stage = await BenchStage.Open();
        var peers = await PeerPopulation.Write(stage.Settings, 2 * RoomsWatched, pokemonEach: 2);
        await stage.StartApi();
        await using var rooms = new Rooms(stage, peers);
        await rooms.Propose(RoomsWatched);
        await rooms.Watch(RoomsWatched);
        foreach (var room in rooms.All) room.Watchers[1].Pushed = Hear;
        var clock = new ArrivalClock(TimeProvider.System);
        await clock.Run(
            new() { Rate = Rate, Duration = Length + TimeSpan.FromSeconds(WarmUps / Rate), Seed = 1 },
            arrival => Say(stage.Address, rooms.All[(int)(arrival.Number % RoomsWatched)], (int)arrival.Number, arrival.Due),
            CancellationToken.None);
        using var patience = new CancellationTokenSource(Patience);
        await Task.WhenAll(said.Values.Select(each => each.Heard.Task.WaitAsync(patience.Token)));
        Report([.. said.Where(each => each.Key >= WarmUps).Select(each => each.Value)]);
        foreach (var lane in lanes) lane.Dispose();
    }

    private async Task Say(Uri address, Room room, int number, long due)
    {
        var one = said.GetOrAdd(number, _ => new());
        one.Due = due;
        if (!lanes.TryTake(out var lane)) lane = await RawConnection.Open(address);
        (await lane.Ask(room.Deal.By.Post($"/v1/trades/{room.Trade}/messages", $$"""{"text":"number {{number}}."}"""))).Expect(201);
        one.Answered = Stopwatch.GetTimestamp();
        lanes.Add(lane);
    }

    private void Hear(ReadOnlySpan<byte> message)
    {
        var start = "\"text\":\"number "u8;
        var at = message.IndexOf(start);
        if (at < 0) return;
        var rest = message[(at + start.Length)..];
        var number = int.Parse(Encoding.ASCII.GetString(rest[..rest.IndexOf((byte)'.')]), CultureInfo.InvariantCulture);
        said.GetOrAdd(number, _ => new()).Heard.TrySetResult(Stopwatch.GetTimestamp());
    }

    private void Report(IReadOnlyList<Said> all)
    {
        output.Line($"");
        output.Line($"| {RoomsWatched:N0} rooms, both parties watching, {Rate:0} messages a second | p50, ms | p99, ms |");
        output.Line($"|---|---|---|");
        Row("from the commit (its answer has come) to the other's browser", each => each.Answered);
        Row("from when it was to be said to the other's browser", each => each.Due);

        void Row(string what, Func<Said, long> from)
        {
            // What is pushed may overtake the answer.
            var times = all.Select(each => Math.Max(0, Stopwatch.GetElapsedTime(from(each), each.Heard.Task.Result).TotalMilliseconds)).Order().ToList();
            output.Line($"| {what} | {times[times.Count / 2]:0.0} | {times[times.Count * 99 / 100]:0.0} |");
        }
    }

    private sealed class Said
    {
        public long Due { get; set; }

        public long Answered { get; set; }

        public TaskCompletionSource<long> Heard { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

using PokeTradeVault.Load.Bench;
using PokeTradeVault.Load.Peers;
using PokeTradeVault.Load.Throughput;

namespace PokeTradeVault.Load.Capacity;

/// <summary>Open rooms whose parties both watch.</summary>
internal sealed class Rooms(BenchStage stage, IReadOnlyList<Peer> peers) : IAsyncDisposable
{
    private const int AtOnce = 16;
    private readonly TradeSource source = new(peers);
    private readonly List<Room> all = [];

    public IReadOnlyList<Room> All => all;

    public IEnumerable<HubConnection> Hubs => all.SelectMany(room => room.Watchers);

    public async Task Propose(int count)
    {
        var made = await InTurn(count, async () =>
        {
            using var connection = await RawConnection.Open(stage.Address);
            var deal = source.Take();
            return new Room(deal, Trading.IdOf((await connection.Ask(deal.By.Propose(deal.With, deal.Mine, deal.Theirs))).Expect(201)));
        });
        all.AddRange(made);
    }

    /// <summary>Connects both parties of rooms that nobody watches yet.</summary>
    public async Task Watch(int count)
    {
        var waiting = new Queue<Room>(all.Where(room => room.Watchers.Count == 0).Take(count));
        await InTurn(waiting.Count, async () =>
        {
            Room room;
            lock (waiting) room = waiting.Dequeue();
            foreach (var party in (Peer[])[room.Deal.By, room.Deal.With])
            {
                var hub = await HubConnection.Open(stage.Address, party);
                room.Watchers.Add(hub);
                await hub.Watch(room.Trade);
            }

            return room;
        });
    }

    public async ValueTask DisposeAsync() => await Task.WhenAll(Hubs.Select(hub => hub.DisposeAsync().AsTask()));

    private static async Task<IReadOnlyList<T>> InTurn<T>(int count, Func<Task<T>> make)
    {
        var (left, made) = (count, new List<T>());
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                var one = await make();
                lock (made) made.Add(one);
            }
        })));
        return made;
    }
}

internal sealed record Room(Deal Deal, Guid Trade)
{
    /// <summary>Who proposed, then the other; empty where nobody watches.</summary>
    public List<HubConnection> Watchers { get; } = [];
}

using System.Collections.Concurrent;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using PokeTradeVault.Contracts.Json;
using PokeTradeVault.Contracts.Live;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Load.Chaos.History;

namespace PokeTradeVault.Load.Chaos.Traffic;

/// <summary>
/// A trader's browser, as the web app has it: a connection that ends is made again, the next event applies, an older one is
/// dropped, a gap and every beat ask for what was missed. What it takes in is recorded.
/// </summary>
internal sealed class Watcher(Hosts hosts, HistoryFile history, ChaosTrader trader, int first) : IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan CallPatience = TimeSpan.FromSeconds(15);

    /// <summary>A connection may follow 20 and call 30 times in 10 s.</summary>
    private const int RoomsMax = 8;

    /// <summary>not_found: a silo that knows nothing of the room yet.</summary>
    private static readonly string[] Passing = ["unavailable", "overloaded", "rate_limited", "not_found"];

    private readonly CancellationTokenSource done = new();
    private readonly ConcurrentDictionary<Guid, FollowedRoom> rooms = new();
    private readonly SemaphoreSlim calling = new(1);
    private Task living = Task.CompletedTask;

    public ChaosTrader Trader => trader;

    /// <summary>How often it had to connect.</summary>
    public int Connections { get; private set; }

    /// <summary>Whether it has every event of each room that it follows, as far as the rooms' ends.</summary>
    public bool HasAll => rooms.Values.All(room => room.IsComplete);

    public string Lacks => string.Join(", ", rooms.Where(room => !room.Value.IsComplete).Select(room => $"{room.Key} after {room.Value.Last}"));

    public void Open() => living = Live();

    /// <summary>From its first event on, unless it follows enough already.</summary>
    public void Follow(Guid room)
    {
        if (rooms.Values.Count(open => !open.IsComplete) >= RoomsMax || !rooms.TryAdd(room, new(trader.Id, room, history))) return;
        history.Add(new Followed(trader.Id, room));
    }

    /// <summary>Hears nothing any more.</summary>
    public async Task Close()
    {
        await done.CancelAsync();
        await living;
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        done.Dispose();
        calling.Dispose();
    }

    private async Task Live()
    {
        using var pause = new PeriodicTimer(Wait);
        while (!done.IsCancellationRequested)
        {
            try
            {
                await using var connection = Connect();
                var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                connection.Closed += _ => Task.FromResult(ended.TrySetResult());
                await connection.StartAsync(done.Token).WaitAsync(CallPatience, done.Token);
                await WatchUntil(ended.Task, connection);
            }
            catch (Exception lost) when (lost is HttpRequestException or IOException or HubException or InvalidOperationException or WebSocketException
                or OperationCanceledException or TimeoutException)
            {
                // The next round connects again, to another host.
                Connections++;
            }
            await pause.WaitForNextTickAsync();
        }
    }

    private async Task WatchUntil(Task ended, HubConnection connection)
    {
        using var beat = new PeriodicTimer(Beat);
        do
        {
            foreach (var (id, room) in rooms.Where(room => !room.Value.IsComplete)) await CatchUp(connection, id, room);
        }
        while (await Task.WhenAny(beat.WaitForNextTickAsync(done.Token).AsTask(), ended) is Task<bool> next && await next);
    }

    private async Task CatchUp(HubConnection connection, Guid id, FollowedRoom room)
    {
        await calling.WaitAsync(done.Token);
        try
        {
            var snapshot = await connection.InvokeAsync<RoomSnapshot>("Watch", $"{id}", room.Last, done.Token).WaitAsync(CallPatience, done.Token);
            room.CatchUp(snapshot);
            if (room.IsComplete) await connection.InvokeAsync("Unwatch", $"{id}", done.Token).WaitAsync(CallPatience, done.Token);
        }
        catch (HubException refused) when (IsPassing(refused))
        {
            // The next beat asks again.
            room.Refusals++;
        }
        finally
        {
            calling.Release();
        }
    }

    private static bool IsPassing(HubException refused) => Passing.Any(code => refused.Message.EndsWith(code, StringComparison.Ordinal));

    private HubConnection Connect()
    {
        var address = hosts.Addresses[(first + Connections) % hosts.Addresses.Count];
        var connection = new HubConnectionBuilder()
            .WithUrl(new Uri(address, "/hubs/trades"), options =>
            {
                options.AccessTokenProvider = () => Task.FromResult(trader.Token);
                (options.Transports, options.SkipNegotiation) = (HttpTransportType.WebSockets, true);
            })
            .AddJsonProtocol(options => VaultJson.Configure(options.PayloadSerializerOptions))
            .Build();
        connection.On<TradeUpdated>("tradeUpdated", update =>
            Hear(connection, update.TradeId.Value, new(trader.Id, update.TradeId.Value, update.Sequence, update.Event.Kind, update.Event.By?.Value)));
        connection.On<MessagePosted>("messagePosted", posted =>
            Hear(connection, posted.TradeId.Value, new(trader.Id, posted.TradeId.Value, posted.Message.Sequence, TradeEventKind.Message, posted.Message.By.Value)));
        return connection;
    }

    private void Hear(HubConnection connection, Guid id, Pushed pushed)
    {
        history.Add(pushed);
        // Not awaited: the answer could not come while its event is being handled.
        if (rooms.TryGetValue(id, out var room) && !room.Take(pushed.Sequence, pushed.Kind)) _ = Refetch(connection, id, room);
    }

    private async Task Refetch(HubConnection connection, Guid id, FollowedRoom room)
    {
        try
        {
            await CatchUp(connection, id, room);
        }
        catch (Exception lost) when (lost is IOException or HubException or InvalidOperationException or WebSocketException or OperationCanceledException
            or TimeoutException or ObjectDisposedException)
        {
            room.Refusals++;
        }
    }
}

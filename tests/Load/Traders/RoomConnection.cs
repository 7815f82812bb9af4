using System.Collections.Concurrent;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using PokeTradeVault.Contracts.Json;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Load.Traders;

/// <summary>
/// A trader's connection to the hub, as a browser has one: it watches rooms, catches up after gaps, sends its beat, and comes
/// back by itself when it was cut off. Each event of a watched room is told once and in order.
/// </summary>
internal sealed class RoomConnection : IAsyncDisposable
{
    public static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(15);

    /// <summary>The host closes connections whose token has run out; it looks for them every so often.</summary>
    private static readonly TimeSpan RanOut = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5)];
    private readonly RemoteTrader trader;
    private readonly Action<HeardEvent> heard;
    private readonly HubConnection connection;
    private readonly ConcurrentDictionary<Guid, WatchedRoom> rooms = new();
    private readonly CancellationTokenSource ended = new();
    private Task beating = Task.CompletedTask;
    private long tokenTaken;
    private TimeSpan tokenLeft;

    /// <param name="heard">Called in order for each room; must not block.</param>
    public RoomConnection(RemoteTrader trader, Action<HeardEvent> heard)
    {
        (this.trader, this.heard) = (trader, heard);
        connection = new HubConnectionBuilder()
            .WithUrl(new Uri(trader.Address, "/hubs/trades"), options =>
            {
                // One address may be many hosts, so nothing is negotiated with one of them first.
                (options.SkipNegotiation, options.Transports) = (true, HttpTransportType.WebSockets);
                options.AccessTokenProvider = TakeToken;
            })
            .AddJsonProtocol(options => VaultJson.Configure(options.PayloadSerializerOptions))
            .Build();
        connection.On<Updated>("tradeUpdated", update => Pushed(update.TradeId, update.Event));
        connection.On<Posted>("messagePosted", posted => Pushed(posted.TradeId, posted.Message.Event));
        connection.Closed += _ => ComeBack();
    }

    /// <summary>Times that it was cut off, other than by itself or because its token had run out.</summary>
    public int CutOff { get; private set; }

    /// <summary>Times that events were missing between two pushes, and were fetched.</summary>
    public int Gaps { get; private set; }

    /// <summary>Beats, catch-ups and attempts to come back that did not succeed.</summary>
    public int Failures { get; private set; }

    public bool IsConnected => connection.State is HubConnectionState.Connected;

    private TimeProvider Time => trader.Target.Time;

    /// <exception cref="Exception">There was no way to connect.</exception>
    public async Task Start(CancellationToken cancellation = default)
    {
        await connection.StartAsync(cancellation);
        beating = Beat();
    }

    /// <summary>Also fetches what happened since.</summary>
    /// <param name="since">The last event that is known; 0 to be told of all.</param>
    /// <exception cref="HubException">A refusal: its code.</exception>
    public async Task Watch(Guid trade, int since = 0, CancellationToken cancellation = default) =>
        await CatchUp(trade, rooms.GetOrAdd(trade, _ => new WatchedRoom(since)), cancellation);

    public async Task Unwatch(Guid trade, CancellationToken cancellation = default)
    {
        rooms.TryRemove(trade, out _);
        if (IsConnected) await connection.InvokeAsync("Unwatch", trade.ToString(), cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await beating;
        await connection.DisposeAsync();
        ended.Dispose();
    }

    private async Task<string?> TakeToken()
    {
        var token = await trader.Token(ended.Token);
        (tokenTaken, tokenLeft) = (Time.GetTimestamp(), trader.TokenLeft);
        return token;
    }

    private void Pushed(Guid trade, EventGlance happened)
    {
        var arrived = Time.GetTimestamp();
        if (!rooms.TryGetValue(trade, out var room) || room.Hear(happened.Sequence, () => Tell(trade, happened, arrived, HeardBy.Push))) return;
        Gaps++;
        _ = Quietly(() => CatchUp(trade, room, ended.Token));
    }

    private async Task CatchUp(Guid trade, WatchedRoom room, CancellationToken cancellation)
    {
        var snapshot = await connection.InvokeAsync<Snapshot>("Watch", trade.ToString(), room.Sequence, cancellation);
        var arrived = Time.GetTimestamp();
        foreach (var missed in snapshot.Missed) room.Hear(missed.Sequence, () => Tell(trade, missed, arrived, HeardBy.CatchUp));
    }

    private void Tell(Guid trade, EventGlance happened, long arrived, HeardBy how) =>
        heard(new HeardEvent(trade, happened.Sequence, happened.Kind, happened.By, happened.At, arrived, how));

    private async Task ComeBack()
    {
        if (ended.IsCancellationRequested) return;
        if (Time.GetElapsedTime(tokenTaken) < tokenLeft - RanOut) CutOff++;
        for (var tries = 0; !ended.IsCancellationRequested && !IsConnected; tries++)
        {
            await Quietly(() => Task.Delay(Pauses[Math.Min(tries, Pauses.Length - 1)], Time, ended.Token));
            await Quietly(() => connection.StartAsync(ended.Token));
        }

        await BeatAll();
    }

    private async Task Beat()
    {
        while (!ended.IsCancellationRequested)
        {
            await Quietly(() => Task.Delay(BeatEvery, Time, ended.Token));
            if (IsConnected) await BeatAll();
        }
    }

    private async Task BeatAll()
    {
        foreach (var (trade, room) in rooms) await Quietly(() => CatchUp(trade, room, ended.Token));
    }

    /// <summary>What fails here is tried again at the next beat, or when the connection has come back.</summary>
    private async Task Quietly(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception failure) when (failure is HubException or HttpRequestException or IOException or OperationCanceledException or WebSocketException or InvalidOperationException or TimeoutException)
        {
            if (!ended.IsCancellationRequested) Failures++;
        }
    }

    private sealed record Updated(Guid TradeId, EventGlance Event);

    private sealed record Posted(Guid TradeId, MessageGlance Message);

    private sealed record MessageGlance(int Sequence, Guid By, DateTimeOffset At)
    {
        public EventGlance Event => new(Sequence, 0, TradeEventKind.Message, By, At);
    }

    private sealed record Snapshot(IReadOnlyList<EventGlance> Missed);
}

using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Json;
using PokeTradeVault.Contracts.Live;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Integration.Fixtures;
using PokeTradeVault.Live;

namespace PokeTradeVault.Integration.Processes;

/// <summary>A trader's browser on the hub of one API host, as far as the wire goes.</summary>
internal sealed class RoomListener : IAsyncDisposable
{
    private readonly HubConnection connection;
    private readonly ConcurrentQueue<(TradeId Trade, int Sequence)> heard = new();
    private readonly ConcurrentQueue<PresenceChanged> presence = new();
    private readonly ConcurrentQueue<Typing> typing = new();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RoomListener(HubConnection connection)
    {
        this.connection = connection;
        connection.Closed += _ =>
        {
            ended.TrySetResult();
            return Task.CompletedTask;
        };
        connection.On<TradeUpdated>("tradeUpdated", update => heard.Enqueue((update.TradeId, update.Sequence)));
        connection.On<MessagePosted>("messagePosted", posted => heard.Enqueue((posted.TradeId, posted.Message.Sequence)));
        connection.On<PresenceChanged>("presenceChanged", presence.Enqueue);
        connection.On<Typing>("typing", typing.Enqueue);
    }

    public IReadOnlyCollection<Typing> Typings => typing;

    /// <param name="origin">Of the page that opens the connection; null for a program that is no browser.</param>
    public static async Task<RoomListener> Connect(Uri host, ProcessTrader trader, string? origin = null)
    {
        var connection = new HubConnectionBuilder()
            .WithUrl(new Uri(host, TradeHub.Path), options =>
            {
                options.AccessTokenProvider = () => Task.FromResult<string?>(trader.Token);
                (options.Transports, options.SkipNegotiation) = (HttpTransportType.WebSockets, true);
                if (origin is not null) options.WebSocketConfiguration = socket => socket.SetRequestHeader("Origin", origin);
            })
            .AddJsonProtocol(options => VaultJson.Configure(options.PayloadSerializerOptions))
            .Build();
        var listener = new RoomListener(connection);
        await connection.StartAsync();
        return listener;
    }

    public Task<RoomSnapshot> Watch(TradeId trade, int? since) => connection.InvokeAsync<RoomSnapshot>(nameof(TradeHub.Watch), trade.ToString(), since);

    public Task Type(TradeId trade) => connection.InvokeAsync(nameof(TradeHub.Typing), trade.ToString());

    /// <summary>The numbers of that room's events, in the order in which they came.</summary>
    public IReadOnlyList<int> Sequences(TradeId trade) => [.. heard.Where(entry => entry.Trade == trade).Select(entry => entry.Sequence)];

    /// <summary>Waits until so many events of that room have come, and then for any that come twice.</summary>
    public Task<IReadOnlyList<int>> Hears(TradeId trade, int count) =>
        Eventually.Is(() => Task.FromResult(Sequences(trade)), sequences => sequences.Count >= count);

    public Task<PresenceChanged?> Sees(params UserId[] present) => Eventually.Is(
        () => Task.FromResult(presence.LastOrDefault()), seen => seen is not null && seen.Present.ToHashSet().SetEquals(present));

    /// <summary>Until the host has ended the connection.</summary>
    public Task IsTold() => ended.Task;

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}

using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using PokeTradeVault.Contracts.Json;
using PokeTradeVault.Contracts.Live;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Live;

namespace PokeTradeVault.Integration.Api;

/// <summary>What a trader's browser does with the hub.</summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HubConnection connection;
    private readonly Channel<object> heard = Channel.CreateUnbounded<object>();
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Browser(ApiHost host, string token)
    {
        connection = new HubConnectionBuilder()
            .WithUrl(new Uri(host.Address, TradeHub.Path), options => options.AccessTokenProvider = () => Task.FromResult<string?>(token))
            .AddJsonProtocol(options => VaultJson.Configure(options.PayloadSerializerOptions))
            .Build();
        connection.On<TradeUpdated>("tradeUpdated", Hear);
        connection.On<MessagePosted>("messagePosted", Hear);
        connection.On<PresenceChanged>("presenceChanged", Hear);
        connection.On<Typing>("typing", Hear);
        connection.On<Notification>("notified", Hear);
        connection.Closed += _ =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
    }

    public static async Task<Browser> Open(ApiHost host, string token)
    {
        var browser = new Browser(host, token);
        await browser.connection.StartAsync();
        return browser;
    }

    public Task<RoomSnapshot> Watch(Guid trade, int? since = null) => connection.InvokeAsync<RoomSnapshot>("Watch", trade.ToString(), since);

    public Task Invoke(string method, params object?[] arguments) => connection.InvokeCoreAsync(method, arguments);

    /// <summary>The next message of this kind that is as wanted; others are passed over.</summary>
    public async Task<T> Hears<T>(Func<T, bool> wanted)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (await heard.Reader.ReadAsync(patience.Token) is T message && wanted(message))
                return message;
        }
    }

    public Task IsCut() => closed.Task.WaitAsync(Patience);

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private void Hear<T>(T message) where T : notnull => Assert.True(heard.Writer.TryWrite(message));
}

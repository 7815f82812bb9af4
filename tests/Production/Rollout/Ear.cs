using System.Net.Security;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using PokeTradeVault.Cluster.Production;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Json;
using PokeTradeVault.Contracts.Live;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Live;

namespace PokeTradeVault.Production.Rollout;

/// <summary>
/// A browser in an open room, as src/Web/src/lib/live has it: WebSockets alone, a connection that ends is made again, the next
/// event applies, a gap and every beat ask for what was missed.
/// </summary>
internal sealed class Ear(ProductionTopology topology, Trader trader, TradeId trade) : IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(500);
    private readonly CancellationTokenSource done = new();
    private readonly List<int> heard = [];
    private Task living = Task.CompletedTask;

    /// <summary>The numbers of the events, in the order in which the browser took them in.</summary>
    public IReadOnlyList<int> Heard
    {
        get
        {
            lock (heard) return [.. heard];
        }
    }

    /// <summary>How often it had to connect.</summary>
    public int Connections { get; private set; }

    public void Open() => living = Live();

    public async ValueTask DisposeAsync()
    {
        await done.CancelAsync();
        await living;
        done.Dispose();
    }

    private async Task Live()
    {
        using var pause = new PeriodicTimer(Wait);
        while (!done.IsCancellationRequested)
        {
            try
            {
                await using var connection = Connection();
                var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                connection.Closed += _ => Task.FromResult(ended.TrySetResult());
                await connection.StartAsync(done.Token);
                Connections++;
                await WatchUntil(ended.Task, connection);
            }
            catch (Exception lost) when (lost is HttpRequestException or IOException or HubException or InvalidOperationException
                or System.Net.WebSockets.WebSocketException or OperationCanceledException)
            {
                TestContext.Current.TestOutputHelper?.WriteLine($"{TimeProvider.System.GetUtcNow():HH:mm:ss.fff} {trader.Name} connects again: {lost.Message}");
            }
            await pause.WaitForNextTickAsync();
        }
    }

    private async Task WatchUntil(Task ended, HubConnection connection)
    {
        using var beat = new PeriodicTimer(Beat);
        do
        {
            await CatchUp(connection);
        }
        while (await Task.WhenAny(beat.WaitForNextTickAsync(done.Token).AsTask(), ended) is Task<bool> next && await next);
    }

    private async Task CatchUp(HubConnection connection)
    {
        try
        {
            int since;
            lock (heard) since = heard.LastOrDefault();
            var snapshot = await connection.InvokeAsync<RoomSnapshot>(nameof(TradeHub.Watch), trade.ToString(), since, done.Token);
            foreach (var missed in snapshot.Missed) Take(missed.Sequence);
        }
        catch (HubException refused) when (refused.Message.EndsWith("unavailable", StringComparison.Ordinal))
        {
            // A silo is leaving: the next beat asks again.
            TestContext.Current.TestOutputHelper?.WriteLine($"{TimeProvider.System.GetUtcNow():HH:mm:ss.fff} {trader.Name} asks again: {refused.Message}");
        }
    }

    private HubConnection Connection()
    {
        var connection = new HubConnectionBuilder()
            .WithUrl(new Uri(topology.Address, TradeHub.Path), options =>
            {
                options.AccessTokenProvider = () => Task.FromResult(trader.Token);
                (options.Transports, options.SkipNegotiation) = (HttpTransportType.WebSockets, true);
                options.WebSocketConfiguration = socket => socket.RemoteCertificateValidationCallback = (_, certificate, _, errors) =>
                    !errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) && topology.Certificate.Equals(certificate);
            })
            .AddJsonProtocol(options => VaultJson.Configure(options.PayloadSerializerOptions))
            .Build();
        // The release before says them with a capital letter.
        foreach (var name in new[] { "tradeUpdated", "TradeUpdated" })
            connection.On<TradeUpdated>(name, update => update.TradeId == trade ? Take(connection, update.Sequence) : Task.CompletedTask);
        foreach (var name in new[] { "messagePosted", "MessagePosted" })
            connection.On<MessagePosted>(name, posted => posted.TradeId == trade ? Take(connection, posted.Message.Sequence) : Task.CompletedTask);
        return connection;
    }

    private Task Take(HubConnection connection, int sequence)
    {
        // Not awaited: the answer could not come while its event is being handled.
        if (!Take(sequence)) _ = CatchUp(connection);
        return Task.CompletedTask;
    }

    /// <returns>false for a gap.</returns>
    private bool Take(int sequence)
    {
        lock (heard)
        {
            if (sequence == heard.LastOrDefault() + 1) heard.Add(sequence);
            return sequence <= heard.LastOrDefault();
        }
    }
}

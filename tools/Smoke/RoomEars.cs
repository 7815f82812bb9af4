using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR.Client;

namespace PokeTradeVault.Smoke;

/// <summary>A trader's connection to the hub, as a browser has one.</summary>
internal sealed class RoomEars : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly HubConnection connection;
    private readonly Channel<(Guid Trade, int Sequence, string Kind)> heard = Channel.CreateUnbounded<(Guid, int, string)>();

    private RoomEars(HubConnection connection)
    {
        this.connection = connection;
        connection.On<JsonElement>("tradeUpdated", update => Hear(update, update.GetProperty("event").GetProperty("kind").GetString()!));
        connection.On<JsonElement>("messagePosted", posted => Hear(posted.GetProperty("message"), "message", posted));
    }

    public static async Task<RoomEars> Connect(Uri address, Trader trader, CancellationToken cancellation)
    {
        var ears = new RoomEars(new HubConnectionBuilder()
            .WithUrl(new Uri(address, "/hubs/trades"), options => options.AccessTokenProvider = () => Task.FromResult<string?>(trader.Token))
            .Build());
        try
        {
            await ears.connection.StartAsync(cancellation);
        }
        catch
        {
            await ears.DisposeAsync();
            throw;
        }

        return ears;
    }

    /// <returns>The number of the room's last event.</returns>
    public async Task<int> Watch(Guid trade, CancellationToken cancellation)
    {
        var snapshot = await connection.InvokeAsync<JsonElement>("Watch", trade.ToString(), null, cancellation);
        return snapshot.GetProperty("trade").GetProperty("sequence").GetInt32();
    }

    /// <summary>Waits for the events of a room; each must come once, and in its turn.</summary>
    /// <exception cref="SmokeException">One did not come, came twice or out of turn, or is another.</exception>
    public async Task Hears(Guid trade, IReadOnlyList<string> kinds, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        for (var next = 1; next <= kinds.Count; next++)
        {
            var (sequence, kind) = await Next(trade, next, patience, cancellation);
            if (sequence != next || kind != kinds[next - 1])
                throw new SmokeException($"the hub told of {kind} as event {sequence} where {kinds[next - 1]} was to come as event {next}");
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task<(int Sequence, string Kind)> Next(Guid trade, int next, CancellationTokenSource patience, CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                var each = await heard.Reader.ReadAsync(patience.Token);
                if (each.Trade == trade) return (each.Sequence, each.Kind);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new SmokeException($"the hub did not tell of event {next} within {Patience.TotalSeconds} s");
        }
    }

    private void Hear(JsonElement numbered, string kind, JsonElement? of = null) => heard.Writer.TryWrite(
        ((of ?? numbered).GetProperty("tradeId").GetGuid(), numbered.GetProperty("sequence").GetInt32(), kind));
}

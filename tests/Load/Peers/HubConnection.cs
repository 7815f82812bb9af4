using System.Globalization;
using System.Net.WebSockets;
using System.Text;

namespace PokeTradeVault.Load.Peers;

/// <summary>A trader's connection to the hub over a bare WebSocket: invokes one method at a time, and counts what is pushed.</summary>
internal sealed class HubConnection : IAsyncDisposable
{
    private const byte EndOfMessage = 0x1e;
    private readonly ClientWebSocket socket = new();
    private readonly CancellationTokenSource closing = new();
    private TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private byte[] buffer = new byte[4 * 1024];
    private Task reading = Task.CompletedTask;

    /// <summary>Called with each message that is pushed, as JSON.</summary>
    public Action<ReadOnlySpan<byte>>? Pushed { get; set; }

    public static async Task<HubConnection> Open(Uri address, Peer peer)
    {
        var hub = new HubConnection();
        hub.socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await hub.socket.ConnectAsync(new($"ws://{address.Authority}/hubs/trades?access_token={peer.Token}"), CancellationToken.None);
        hub.reading = hub.Read();
        await hub.Ask("""{"protocol":"json","version":1}""");
        return hub;
    }

    public Task Watch(Guid trade) => Ask($$"""{"type":1,"invocationId":"1","target":"Watch","arguments":["{{trade}}",null]}""");

    public Task Unwatch(Guid trade) => Ask($$"""{"type":1,"invocationId":"1","target":"Unwatch","arguments":["{{trade}}"]}""");

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await reading;
        socket.Dispose();
        closing.Dispose();
    }

    /// <exception cref="InvalidOperationException">The host refused it.</exception>
    private async Task Ask(string message)
    {
        answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await socket.SendAsync(Encoding.ASCII.GetBytes(message + (char)EndOfMessage), WebSocketMessageType.Text, true, CancellationToken.None);
        await answered.Task;
    }

    private async Task Read()
    {
        try
        {
            for (var filled = 0; ;)
            {
                if (filled == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
                var read = await socket.ReceiveAsync(buffer.AsMemory(filled), closing.Token);
                if (read.MessageType is WebSocketMessageType.Close) throw new IOException("The hub has closed the connection.");
                filled = Take(filled + read.Count);
            }
        }
        catch (OperationCanceledException) when (closing.IsCancellationRequested)
        {
            answered.TrySetCanceled(CancellationToken.None);
        }
        catch (Exception fault) when (fault is WebSocketException or IOException)
        {
            answered.TrySetException(fault);
        }
    }

    /// <returns>Bytes of a message that has not ended yet, moved to the front.</returns>
    private int Take(int filled)
    {
        var rest = buffer.AsSpan(0, filled);
        for (int end; (end = rest.IndexOf(EndOfMessage)) >= 0; rest = rest[(end + 1)..])
            Hear(rest[..end]);
        rest.CopyTo(buffer);
        return rest.Length;
    }

    private void Hear(ReadOnlySpan<byte> message)
    {
        if (message.StartsWith("""{"type":1,"""u8))
            Pushed?.Invoke(message);
        else if (message.StartsWith("""{"type":6"""u8))
            return;
        else if (message.IndexOf("\"error\":"u8) >= 0)
            answered.TrySetException(new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The hub said {Encoding.UTF8.GetString(message)}")));
        else
            answered.TrySetResult();
    }
}

using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using PokeTradeVault.Integration.Api;
using PokeTradeVault.Live;

namespace PokeTradeVault.Integration.Overload;

/// <summary>A browser that opens the hub, reads the handshake, and from then on nothing, although its connection is alive.</summary>
internal sealed class StuckReader : IDisposable
{
    private const byte EndOfMessage = 0x1e;
    private const int SmallBuffer = 4096;

    private readonly ClientWebSocket socket = new();

    // A small window, so that it is the server that has to hold what is not read, and not this machine's network.
    private readonly HttpMessageInvoker network = new(new SocketsHttpHandler
    {
        ConnectCallback = async (context, cancellation) =>
        {
            var connection = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = SmallBuffer };
            await connection.ConnectAsync(context.DnsEndPoint, cancellation);
            return new NetworkStream(connection, ownsSocket: true);
        },
    });

    public static async Task<StuckReader> Open(ApiHost host, string token)
    {
        var reader = new StuckReader();
        var address = new Uri($"ws://{host.Address.Authority}{TradeHub.Path}?access_token={token}");
        await reader.socket.ConnectAsync(address, reader.network, CancellationToken.None);
        await reader.socket.SendAsync(
            Encoding.UTF8.GetBytes("""{"protocol":"json","version":1}""" + (char)EndOfMessage), WebSocketMessageType.Text, true, CancellationToken.None);
        var answer = new byte[256];
        var read = await reader.socket.ReceiveAsync(answer, CancellationToken.None);
        Assert.Equal("{}", Encoding.UTF8.GetString(answer, 0, read.Count - 1));
        return reader;
    }

    /// <summary>Reads what had come before it was cut off, to the end of the connection.</summary>
    public async Task<long> ReadUntilCutOff(TimeSpan within)
    {
        using var patience = new CancellationTokenSource(within);
        var (bytes, buffer) = (0L, new byte[64 * 1024]);
        try
        {
            while (socket.State is WebSocketState.Open)
                bytes += (await socket.ReceiveAsync(buffer, patience.Token)).Count;
        }
        catch (WebSocketException cut) when (cut.WebSocketErrorCode is WebSocketError.ConnectionClosedPrematurely || cut.InnerException is not null)
        {
            return bytes;
        }
        return bytes;
    }

    public void Dispose()
    {
        socket.Dispose();
        network.Dispose();
    }
}

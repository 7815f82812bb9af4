using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PokeTradeVault.Load.Bench;

/// <summary>
/// A relay in front of PostgreSQL that counts round trips (the client speaks after the server has spoken) and committed
/// transactions (the server says COMMIT). Loopback only, without encryption.
/// </summary>
internal sealed class WireCounter : IDisposable
{
    private static readonly byte[] Commit = Encoding.ASCII.GetBytes("COMMIT\0");
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Uri server;
    private long roundTrips;
    private long commits;

    private WireCounter(Uri server) => this.server = server;

    public string Url => new UriBuilder(server) { Port = ((IPEndPoint)listener.LocalEndpoint).Port }.Uri.ToString();

    public (long RoundTrips, long Commits) Count => (Interlocked.Read(ref roundTrips), Interlocked.Read(ref commits));

    public static WireCounter Before(Uri server)
    {
        var counter = new WireCounter(server);
        counter.listener.Start();
        _ = counter.Accept();
        return counter;
    }

    public void Dispose() => listener.Dispose();

    private async Task Accept()
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await listener.AcceptTcpClientAsync();
            }
            catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
            {
                return;
            }

            _ = Relay(client);
        }
    }

    private async Task Relay(TcpClient client)
    {
        using var upstream = new TcpClient { NoDelay = true };
        using var downstream = client;
        downstream.NoDelay = true;
        await upstream.ConnectAsync(server.Host, server.Port);
        var hasServerSpoken = true;
        await Task.WhenAny(
            Pump(downstream.GetStream(), upstream.GetStream(), _ =>
            {
                if (hasServerSpoken) Interlocked.Increment(ref roundTrips);
                hasServerSpoken = false;
            }),
            Pump(upstream.GetStream(), downstream.GetStream(), said =>
            {
                hasServerSpoken = true;
                if (said.IndexOf(Commit) >= 0) Interlocked.Increment(ref commits);
            }));
    }

    private static async Task Pump(NetworkStream from, NetworkStream to, ReadOnlySpanAction said)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            for (int read; (read = await from.ReadAsync(buffer)) > 0;)
            {
                said(buffer.AsSpan(0, read));
                await to.WriteAsync(buffer.AsMemory(0, read));
            }
        }
        catch (IOException)
        {
            // One side has hung up; the other is closed with it.
        }
    }

    private delegate void ReadOnlySpanAction(ReadOnlySpan<byte> bytes);
}

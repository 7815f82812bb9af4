using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace PokeTradeVault.Integration.Api;

/// <summary>A TCP relay that can be cut: the store behind it is away for whoever goes through it.</summary>
public sealed class Relay : IDisposable
{
    private readonly string host;
    private readonly int port;
    private readonly ConcurrentBag<TcpClient> open = [];
    private TcpListener listener = new(IPAddress.Loopback, 0);

    /// <param name="url">The store's; <see cref="Url"/> is the same through the relay.</param>
    public Relay(string url)
    {
        var target = new Uri(url);
        (host, port) = (target.Host, target.Port);
        Listen();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        Url = url.Replace($"{host}:{port}", $"127.0.0.1:{Port}", StringComparison.Ordinal);
    }

    public string Url { get; }

    private int Port { get; }

    public void Cut()
    {
        listener.Stop();
        while (open.TryTake(out var connection))
            connection.Dispose();
    }

    public void Mend()
    {
        listener = new TcpListener(IPAddress.Loopback, Port);
        Listen();
    }

    public void Dispose() => Cut();

    private void Listen()
    {
        listener.Start();
        _ = Accept(listener);
    }

    private async Task Accept(TcpListener from)
    {
        try
        {
            while (true)
                _ = Carry(await from.AcceptTcpClientAsync());
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            from.Dispose();
        }
    }

    private async Task Carry(TcpClient near)
    {
        var far = new TcpClient();
        open.Add(near);
        open.Add(far);
        try
        {
            await far.ConnectAsync(host, port);
            await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream()), far.GetStream().CopyToAsync(near.GetStream()));
        }
        finally
        {
            near.Dispose();
            far.Dispose();
        }
    }
}

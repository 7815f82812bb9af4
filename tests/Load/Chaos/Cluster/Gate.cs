using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace PokeTradeVault.Load.Chaos.Cluster;

internal enum Passage
{
    None = 0,
    Open = 1,

    /// <summary>Connections end, and new ones are refused.</summary>
    Cut = 2,

    /// <summary>As behind a cable that is pulled: connections stay, and nothing comes through them.</summary>
    Silent = 3,
}

/// <summary>Stands in front of a port of this machine and can be shut, for everybody or for some processes.</summary>
internal sealed class Gate : IDisposable
{
    private readonly int target;
    private readonly Func<int, Passage> passageOf;
    private readonly TcpListener listener;
    private readonly ConcurrentDictionary<GateLink, bool> links = new();

    /// <param name="port">Where it stands; 0 for a free port.</param>
    /// <param name="passageOf">What those may do whose end of the connection has the given port; asked again by <see cref="Apply"/>.</param>
    public Gate(int port, int target, Func<int, Passage> passageOf)
    {
        (this.target, this.passageOf) = (target, passageOf);
        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Lets open connections feel what has changed.</summary>
    public void Apply()
    {
        foreach (var link in links.Keys) link.Set(passageOf(link.CallerPort));
    }

    public void Dispose()
    {
        listener.Dispose();
        foreach (var link in links.Keys) link.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true) _ = Carry(await listener.AcceptTcpClientAsync());
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            listener.Dispose();
        }
    }

    private async Task Carry(TcpClient near)
    {
        using var link = new GateLink(near);
        links[link] = true;
        link.Set(passageOf(link.CallerPort));
        try
        {
            await link.Carry(target);
        }
        catch (Exception ended) when (ended is SocketException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            link.Dispose();
        }
        finally
        {
            links.TryRemove(link, out _);
        }
    }
}

using System.Net;
using System.Net.Sockets;

namespace PokeTradeVault.Embedded;

internal static class FreePort
{
    /// <summary><paramref name="wanted"/>, or for 0 a port on which nobody listens.</summary>
    public static int Or(int wanted)
    {
        if (wanted != 0) return wanted;
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}

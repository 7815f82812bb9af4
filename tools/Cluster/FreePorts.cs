using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace PokeTradeVault.Cluster;

/// <summary>Ports on which nobody listens, none given out twice: the system may offer one again until somebody takes it.</summary>
public static class FreePorts
{
    private static readonly ConcurrentDictionary<int, bool> Given = new();

    public static int Next()
    {
        while (true)
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var port = ((IPEndPoint)probe.LocalEndpoint).Port;
            if (Given.TryAdd(port, true)) return port;
        }
    }
}

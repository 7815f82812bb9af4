using System.Net.Sockets;

namespace PokeTradeVault.Integration.Fixtures;

internal static class Ports
{
    /// <summary>Whether somebody listens at the host and port of <paramref name="url"/>.</summary>
    public static async Task<bool> Listens(string url)
    {
        var address = new Uri(url);
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(address.Host, address.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

using System.Net;
using System.Net.Sockets;

namespace PokeTradeVault.Api.Limits;

/// <summary>Where a request comes from, as far as known proxies tell it.</summary>
internal static class ClientAddress
{
    private const int NetworkBits = 64;

    public static string Of(HttpContext context) => Of(context.Connection.RemoteIpAddress);

    /// <summary>An IPv4 address, or an IPv6 network: a single client has 2^64 addresses of its own to come from.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily is not AddressFamily.InterNetworkV6)
            return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBits / 8).Clear();
        return $"{new IPAddress(bytes)}/{NetworkBits}";
    }
}

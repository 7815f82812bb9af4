using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace PokeTradeVault.Silo;

/// <summary>The address by which other machines reach this one, where nobody has said which it is.</summary>
internal static class HostAddress
{
    /// <returns>Null where the machine has none.</returns>
    public static IPAddress? Own() => Pick(NetworkInterface.GetAllNetworkInterfaces()
        .Where(one => one.OperationalStatus == OperationalStatus.Up && one.NetworkInterfaceType != NetworkInterfaceType.Loopback)
        .SelectMany(one => one.GetIPProperties().UnicastAddresses)
        .Select(one => one.Address));

    /// <summary>
    /// The lowest IPv4 address that others can reach. A link's own (169.254.x.y) is none: every Fargate task has one beside its
    /// real address, the same in each task, so that silos would take each other for themselves.
    /// </summary>
    internal static IPAddress? Pick(IEnumerable<IPAddress> addresses) => addresses
        .Where(one => one.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(one) && !IsOfLink(one))
        .MinBy(one => BitConverter.ToUInt32([.. one.GetAddressBytes().Reverse()]));

    private static bool IsOfLink(IPAddress address) => address.GetAddressBytes() is [169, 254, ..];
}

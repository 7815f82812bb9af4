using System.Net;
using PokeTradeVault.Silo.Telemetry.Logs;

namespace PokeTradeVault.Unit.Telemetry;

public sealed class PrivateAddressTests
{
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.31.255.255", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.168.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:10.0.0.1", true)]
    [InlineData("::ffff:203.0.113.9", false)]
    [InlineData("fd00::1", true)]
    [InlineData("2001:db8::1", false)]
    [InlineData("8.8.8.8", false)]
    public void Only_addresses_of_private_networks_are_private(string address, bool expected) =>
        Assert.Equal(expected, PrivateAddress.Is(IPAddress.Parse(address)));
}

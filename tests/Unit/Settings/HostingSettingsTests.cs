using System.Net;
using PokeTradeVault.Settings;
using PokeTradeVault.Silo;

namespace PokeTradeVault.Unit.Settings;

/// <summary>What hosts give in a form of their own.</summary>
public sealed class HostingSettingsTests
{
    private static readonly Dictionary<string, string?> Pod = new()
    {
        ["SILO_KUBERNETES"] = "true",
        ["POD_NAME"] = "silo-1",
        ["POD_NAMESPACE"] = "vault",
        ["POD_IP"] = "10.244.0.7",
    };

    [Theory]
    [InlineData("rediss://:pw@redis.example.org:6380", false)]
    [InlineData("rediss://:pw@redis.example.org:6380/2", false)]
    [InlineData("rediss://:pw@redis.example.org:6380?verify=true", true)]
    public void A_host_that_writes_the_redis_url_itself_may_have_a_certificate_of_its_own(string url, bool verified)
    {
        var settings = Read(new() { ["REDIS_URL"] = url, ["REDIS_CACHE_URL"] = url, ["REDIS_TLS_VERIFY"] = "false" });

        Assert.Equal(verified ? url : url + "?verify=false", settings.RedisUrl);
        Assert.Equal(settings.RedisUrl, settings.RedisCacheUrl);
    }

    [Theory]
    [InlineData("rediss://redis.example.org", "true")]
    [InlineData("rediss://redis.example.org", null)]
    [InlineData("redis://redis.example.org", "false")]
    public void A_redis_url_stays_as_it_is_where_nothing_else_is_said(string url, string? verify) =>
        Assert.Equal(url, Read(new() { ["REDIS_URL"] = url, ["REDIS_TLS_VERIFY"] = verify }).RedisUrl);

    [Fact]
    public void A_pod_tells_the_other_silos_its_own_address()
    {
        var silo = Read(Pod).Silo;

        Assert.True(silo.InKubernetes);
        Assert.Equal(IPAddress.Parse("10.244.0.7"), silo.Address);
    }

    [Theory]
    [InlineData("POD_NAME")]
    [InlineData("POD_NAMESPACE")]
    [InlineData("POD_IP")]
    public void A_pod_that_does_not_know_itself_refuses_to_start(string key)
    {
        var refusal = Assert.Throws<SettingsException>(() => Read(new(Pod) { [key] = null }));

        Assert.Equal([$"{key}: must be set where SILO_KUBERNETES is true"], refusal.Problems);
    }

    [Theory]
    [InlineData("10.0.1.7", "169.254.172.2", "10.0.1.7")]
    [InlineData("169.254.172.2", "172.31.4.9", "172.31.4.9")]
    [InlineData("192.168.0.2", "10.0.0.9", "10.0.0.9")]
    [InlineData("fe80::1", "192.168.0.2", "192.168.0.2")]
    [InlineData("127.0.0.1", "169.254.172.2", null)]
    public void Silos_are_told_an_address_that_others_can_reach(string first, string second, string? told) =>
        Assert.Equal(told, HostAddress.Pick([IPAddress.Parse(first), IPAddress.Parse(second)])?.ToString());

    private static VaultSettings Read(Dictionary<string, string?> variables) => VaultSettings.Read(variables, Needs.None);
}

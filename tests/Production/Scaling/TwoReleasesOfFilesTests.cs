using System.Net;

namespace PokeTradeVault.Production.Scaling;

/// <summary>The web app through the balancer, while hosts of two releases serve it.</summary>
[Collection(nameof(ScaledTopology))]
public sealed class TwoReleasesOfFilesTests(ScaledTopology scaled)
{
    private const int Times = 6;

    [Theory]
    [InlineData("old")]
    [InlineData("new")]
    public async Task A_file_that_one_host_alone_has_is_found_whichever_is_asked_first(string release)
    {
        using var client = scaled.Topology.Client();
        for (var time = 0; time < Times; time++)
        {
            using var answer = await client.GetAsync(new Uri($"/assets/{release}.js", UriKind.Relative));

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal($"export const release = '{release}';", await answer.Content.ReadAsStringAsync());
            Assert.Equal("public, max-age=31536000, immutable", $"{answer.Headers.CacheControl}");
        }
    }

    [Fact]
    public async Task A_file_that_nobody_has_is_not_found()
    {
        using var client = scaled.Topology.Client();

        using var answer = await client.GetAsync(new Uri("/assets/none.js", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}

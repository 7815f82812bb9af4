using System.IO.Compression;
using System.Net;
using System.Text;

namespace PokeTradeVault.Integration.Caching;

/// <summary>What goes over the wire: compressed, with what caches in between need to know.</summary>
public sealed class CompressionTests(BuiltSite site) : IClassFixture<BuiltSite>
{
    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("gzip;q=1.0, br;q=0", "gzip")]
    [InlineData("identity", null)]
    [InlineData(null, null)]
    public async Task A_script_is_sent_as_it_lies_compressed_on_disk_to_whom_that_is_welcome(string? welcome, string? sent)
    {
        using var answer = await Ask($"/{BuiltSite.Script}", welcome);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(sent, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("export const plain = 1;", await Text(answer));
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", $"{answer.Headers.CacheControl}");
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        Assert.NotNull(answer.Headers.ETag);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/vault")]
    public async Task The_page_is_asked_about_each_time_and_not_sent_again_while_it_is_the_same(string path)
    {
        using var first = await Ask(path, "br");
        using var again = await Ask(path, "br", first.Headers.ETag!.ToString());

        Assert.Equal("<!doctype html><title>The page</title>", await Text(first));
        Assert.Equal("text/html", first.Content.Headers.ContentType!.MediaType);
        Assert.True(first.Headers.CacheControl!.NoCache);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Pictures_are_kept_for_ever_and_not_compressed_twice()
    {
        using var answer = await Ask("/assets/sheet.png", "br");

        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.Equal("public, max-age=31536000, immutable", $"{answer.Headers.CacheControl}");
        Assert.Equal([1, 2, 3], await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_script_that_is_gone_is_not_found_and_nobody_is_told_to_keep_that()
    {
        using var answer = await Ask("/assets/main-0f0f0f0f.js", "br");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("immutable", $"{answer.Headers.CacheControl}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task An_answer_of_the_API_is_compressed(string welcome)
    {
        using var answer = await Ask("/v1/catalog", welcome);

        Assert.Equal(welcome, Assert.Single(answer.Content.Headers.ContentEncoding));
        Assert.Contains("Pikachu", await Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_holds_a_token_is_not()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/auth/register")
        {
            Content = new StringContent("""{"username":"squirtle","email":"squirtle@example.org","password":"Pallet-Town-1"}""", Encoding.UTF8, "application/json"),
            Headers = { { "Accept-Encoding", "br, gzip" } },
        };
        using var answer = await site.Api.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task The_catalog_may_be_kept_by_anybody_for_a_minute_and_is_known_by_its_ETag()
    {
        using var first = await Ask("/v1/catalog/species/Pikachu", null);
        using var again = await Ask("/v1/catalog/species/Pikachu", null, first.Headers.ETag!.ToString());
        using var other = await Ask("/v1/catalog/species/Raichu", null, first.Headers.ETag!.ToString());
        using var missing = await Ask("/v1/catalog/species/Nobody", null);

        Assert.Equal("public, max-age=60", $"{first.Headers.CacheControl}");
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal("", await again.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal("no-store", $"{missing.Headers.CacheControl}");
    }

    private async Task<HttpResponseMessage> Ask(string path, string? welcome, string? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (welcome is not null) request.Headers.Add("Accept-Encoding", welcome);
        if (known is not null) request.Headers.Add("If-None-Match", known);
        return await site.Api.Http.SendAsync(request);
    }

    private static async Task<string> Text(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStreamAsync();
        await using var plain = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync();
    }
}

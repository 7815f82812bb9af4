using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PokeTradeVault.Grains.Catalog;
using PokeTradeVault.Integration.Api;
using Eventually = PokeTradeVault.Integration.Api.Eventually;

namespace PokeTradeVault.Integration.Catalog;

public sealed class CatalogOfTheProductTests(CatalogHosts hosts) : IClassFixture<CatalogHosts>
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    [Trait("Rule", "K-ADDED")]
    [Trait("Rule", "K-AWAY")]
    public async Task A_species_that_a_refresh_brings_is_usable_on_every_host_and_stays_so_with_the_server_away()
    {
        var ash = await hosts.First.SignUp();
        var testudoom = new { species = "Testudoom", level = 50, ability = "Doom Shell" };
        Assert.Equal(HttpStatusCode.BadRequest, (await hosts.Second.Post("/v1/pokemon", testudoom, ash.Token)).Status);

        await hosts.First.Services.GetRequiredService<IGrainFactory>().GetGrain<IRefreshGrain>(0).Look();

        await Eventually.True(async () => (await Found(hosts.First, "Testudoom")) is "Testudoom", Soon);
        await Eventually.True(async () => (await Found(hosts.Second, "Glurak")) is "Charizard", Soon);
        var added = await hosts.Second.Post("/v1/pokemon", testudoom, ash.Token);
        Assert.Equal(HttpStatusCode.Created, added.Status);
        Assert.Equal("unknown", added.Json.GetProperty("legality").GetProperty("verdict").GetString());
        Assert.Equal("healthy", await Health(hosts.First));

        var details = await hosts.Second.Get("/v1/catalog/species/testudoom");
        Assert.Equal(HttpStatusCode.OK, details.Status);
        Assert.Contains(details.Json.GetProperty("names").EnumerateArray(), name => name.GetProperty("name").GetString() is "テスタドゥーム");
        Assert.Equal("Testudon speit Feuer.", details.Json.GetProperty("flavourTexts")[0].GetProperty("text").GetString());
        Assert.Equal(2, details.Json.GetProperty("evolutionLine").GetArrayLength());
        Assert.Equal(2, (await hosts.First.Get("/v1/catalog/species/Charizard-Mega-X")).Json.GetProperty("flavourTexts").GetArrayLength());
        Assert.Equal(0, (await hosts.First.Get("/v1/catalog/species/testudoom/moves")).Json.GetProperty("items").GetArrayLength());

        await hosts.Server.Leave();

        Assert.Equal("degraded", await Health(hosts.First));
        Assert.Equal("degraded", await Health(hosts.Second));
        Assert.Equal(HttpStatusCode.OK, (await hosts.First.Get("/health/ready")).Status);
        var edited = await hosts.First.Call(
            HttpMethod.Patch, $"/v1/pokemon/{added.Json.GetProperty("id").GetGuid()}", new { version = 1, nickname = "Shelly" }, ash.Token);
        Assert.Equal(HttpStatusCode.OK, edited.Status);

        hosts.Server.Instead = context => context.Response.Body.WriteAsync("<html>"u8.ToArray()).AsTask();
        await hosts.Server.Listen();
        Assert.Equal("degraded", await Health(hosts.First));
        hosts.Server.Instead = null;
        Assert.Equal("healthy", await Health(hosts.First));
    }

    private static async Task<string?> Found(ApiHost host, string text)
    {
        var items = (await host.Get($"/v1/catalog/species?q={text}")).Json.GetProperty("items");
        return items.GetArrayLength() == 0 ? null : items[0].GetProperty("name").GetString();
    }

    /// <returns>The part of PokeAPI, which the whole is never worse than: 200 all the time.</returns>
    private static async Task<string> Health(ApiHost host)
    {
        var health = await host.Get("/health");
        Assert.Equal(HttpStatusCode.OK, health.Status);
        var part = health.Json.GetProperty("parts").GetProperty("pokeapi").GetProperty("status").GetString()!;
        Assert.Equal(part, health.Json.GetProperty("status").GetString());
        return part;
    }
}

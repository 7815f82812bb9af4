using System.Collections.Concurrent;

namespace PokeTradeVault.Browser.Layout;

/// <summary>What a page makes a browser load, as it goes over the wire.</summary>
public sealed class PageWeightTests(Site site, Browsers browsers) : BrowserTest(site, browsers)
{
    /// <summary>Bytes.</summary>
    private const int ScriptsMax = 200_000;

    [Fact]
    public async Task A_stranger_at_the_door_loads_less_than_200_kB_of_scripts_and_none_of_the_vault()
    {
        var stranger = await Somebody("Stranger");
        var loaded = new ConcurrentBag<IResponse>();
        stranger.Page.Response += (_, response) => loaded.Add(response);

        await stranger.Page.GotoAsync("/");
        await Expect(stranger.Page.GetByRole(AriaRole.Heading, new() { Name = "Welcome back" })).ToBeVisibleAsync();

        var scripts = loaded.Where(response => response.Url.EndsWith(".js", StringComparison.Ordinal)).ToList();
        var sizes = await Task.WhenAll(scripts.Select(async script =>
        {
            await script.FinishedAsync();
            return (script.Url, Bytes: (await script.Request.SizesAsync()).ResponseBodySize);
        }));
        Assert.InRange(sizes.Sum(script => script.Bytes), 50_000, ScriptsMax);
        Assert.DoesNotContain(sizes, script => script.Url.Contains("Vault", StringComparison.Ordinal));
        Assert.All(scripts, script => Assert.Matches("^(br|gzip)$", script.Headers["content-encoding"]));
    }

    [Fact]
    public async Task Pictures_of_a_box_come_on_few_sheets_that_are_kept_for_ever()
    {
        var ash = await Trader(
            "Ash",
            new Belonging("Bulbasaur") { Ability = "Overgrow" },
            new Belonging("Charmander") { Ability = "Blaze" },
            new Belonging("Squirtle") { Ability = "Torrent" },
            new Belonging("Caterpie") { Ability = "Shield Dust" });
        var sheets = new ConcurrentDictionary<string, IResponse>();
        ash.Page.Response += (_, response) =>
        {
            if (response.Url.Contains("/assets/sprites/", StringComparison.Ordinal)) sheets[response.Url] = response;
        };

        await ash.Page.RunAndWaitForResponseAsync(() => ash.OpenVault(), response => response.Url.EndsWith("pokemon-0.png", StringComparison.Ordinal));
        await ash.SeesInSlot(4, "Caterpie");

        // All four are among the first of the catalog; the Ditto of the empty details lies elsewhere.
        Assert.InRange(sheets.Count, 1, 3);
        Assert.All(sheets.Values, sheet => Assert.Contains("immutable", sheet.Headers["cache-control"], StringComparison.Ordinal));
    }
}

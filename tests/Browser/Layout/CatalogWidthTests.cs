using System.Text.RegularExpressions;

namespace PokeTradeVault.Browser.Layout;

public sealed class CatalogWidthTests(Site site, Browsers browsers) : BrowserTest(site, browsers)
{
    public static TheoryData<int, int> Screens => new() { { 360, 740 }, { 1440, 900 } };

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Dex_import_search_and_filters_fit_their_width_in_light_and_dark(int width, int height)
    {
        var look = new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = height } };
        var ash = await Trader("Ash", look, new Belonging("Pikachu"), new Belonging("Tyranitar") { Ability = "Sand Stream", Moves = ["Fly"] });
        await ash.Page.GotoAsync("/vault/dex?forms=true");
        await Expect(ash.Page.Region("Progress")).ToBeVisibleAsync();
        await ash.Fits("dex");

        await ash.Page.GotoAsync("/vault/import");
        await ash.Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new Regex("^Pokémon, as") }).FillAsync("Pikachoo\nLevel: 500\n\nTyranitar\nAbility: Sand Stream\nDance: Waltz\n- Fly");
        await ash.Page.Button("Preview").ClickAsync();
        await Expect(ash.Page.Button("Save 1 Pokémon")).ToBeVisibleAsync();
        await ash.Fits("import");

        await ash.Page.GotoAsync("/search?move=Fly&legality=questionable&ivs.spe.min=20");
        await ash.Page.Region("Results").GetByRole(AriaRole.Button, new() { NameRegex = Vault.Described("Tyranitar") }).First.ClickAsync();
        await Expect(ash.Page.GetByText("Questionable.", new() { Exact = true })).ToBeVisibleAsync();
        await ash.Fits("search");
        await ash.Page.Button("Close details").ClickAsync();
        await ash.Page.Button("All filters (3)").ClickAsync();
        await Expect(ash.Page.GetByRole(AriaRole.Dialog, new() { Name = "Filters" })).ToBeVisibleAsync();
        await ash.Fits("filters");
    }
}

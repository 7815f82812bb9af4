using System.Text.RegularExpressions;

namespace PokeTradeVault.Browser.Collections;

public sealed class DexTests(Site site, Browsers browsers) : BrowserTest(site, browsers)
{
    [Fact]
    public async Task The_living_dex_tells_what_one_has_and_lacks_and_keeps_its_view_in_the_address()
    {
        var ash = await Trader("Ash",
            new Belonging("Pikachu"), new Belonging("Pikachu") { Shiny = true }, new Belonging("Raichu-Alola") { Ability = "Surge Surfer" });
        await ash.Page.GotoAsync("/vault/dex");
        await Expect(Cell(ash, "0025 Pikachu , you have 2, 1 shiny")).ToBeVisibleAsync();
        await Expect(Cell(ash, "0001 Bulbasaur , lacking")).ToBeVisibleAsync();
        await Expect(Generation(ash, 1)).ToHaveAccessibleNameAsync(new Regex("^Gen 1 \\s*1/151$"));
        await ash.Photograph("living-dex");

        await Generation(ash, 7).ClickAsync();
        await ash.Page.Button("Forms too").ClickAsync();
        await ash.Page.Button("Had").ClickAsync();
        await Expect(Cell(ash, "0026 Raichu-Alola , you have 1")).ToBeVisibleAsync();
        await Expect(ash.Page.GetByText("1 species and forms", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(ash.Page).ToHaveURLAsync(new Regex("show=had&forms=true&generation=7$"));
        await ash.Page.ReloadAsync();
        await Expect(ash.Page.GetByText("1 species and forms", new() { Exact = true })).ToBeVisibleAsync();

        await Cell(ash, "0026 Raichu-Alola , you have 1").ClickAsync();
        await Expect(ash.Page).ToHaveURLAsync(new Regex("/vault\\?species=Raichu-Alola$"));
        await Expect(ash.Page.GetByRole(AriaRole.Button, new() { NameRegex = Vault.Described("Raichu-Alola") })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_lacking_leads_to_those_who_offer_it()
    {
        var gary = await Trader("Gary", new Belonging("Umbreon") { Ability = "Synchronize" });
        var ash = await Trader("Ash", new Belonging("Pikachu"));
        await ash.Page.GotoAsync("/vault/dex?show=lacking&text=umbreon");
        await Cell(ash, "0197 Umbreon , lacking").ClickAsync();
        await ash.SeesHeading("Search");
        await Expect(ash.Page.Region("Results").GetByRole(AriaRole.Link, new() { Name = gary.Name })).ToBeVisibleAsync();
    }

    private static ILocator Cell(Person person, string name) =>
        person.Page.Region("Species").GetByRole(AriaRole.Link, new() { NameRegex = new Regex($"^{Regex.Escape(name).Replace("\\ ", "\\s*", StringComparison.Ordinal)}$") });

    private static ILocator Generation(Person person, int number) =>
        person.Page.Region("Progress").GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^Gen {number}") });
}

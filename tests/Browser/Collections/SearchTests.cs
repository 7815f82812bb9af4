using System.Text.RegularExpressions;

namespace PokeTradeVault.Browser.Collections;

public sealed class SearchTests(Site site, Browsers browsers) : BrowserTest(site, browsers)
{
    [Fact]
    public async Task A_slip_is_forgiven_the_filters_survive_a_reload_and_what_is_found_leads_to_a_proposal()
    {
        var gary = await Trader("Gary", new Belonging("Umbreon") { Ability = "Synchronize", Nickname = "Nightfall", Shiny = true });
        var ash = await Trader("Ash", new Belonging("Pikachu"));
        await ash.Page.GotoAsync("/vault");
        await ash.GoTo("Search");
        await ash.SeesHeading("Search");

        await Box(ash).PressSequentiallyAsync("umbroen");
        await Expect(ash.Page.GetByRole(AriaRole.Option, new() { NameRegex = new Regex("^Umbreon") }).First).ToBeVisibleAsync();
        await ash.Photograph("search-suggestions");
        await ash.Page.Keyboard.PressAsync("ArrowDown");
        await ash.Page.Keyboard.PressAsync("Enter");
        await Expect(ash.Page).ToHaveURLAsync(new Regex("species=Umbreon$"));
        await ash.Page.Button("Shiny").ClickAsync();
        await ash.Page.Button("All filters (2)").ClickAsync();
        await Narrow(ash);

        await ash.Page.ReloadAsync();
        await Expect(ash.Page.GetByRole(AriaRole.Group, new() { Name = "Active filters" })).ToContainTextAsync("Generation 2");
        await Expect(Found(ash, "Nightfall, Umbreon")).ToBeVisibleAsync();
        await Found(ash, "Nightfall, Umbreon").ClickAsync();
        await Expect(ash.Page.GetByText($"Offered by {gary.Name}")).ToBeVisibleAsync();
        await ash.Photograph("search");
        await ash.Page.GetByRole(AriaRole.Link, new() { Name = "Ask for it" }).ClickAsync();
        await ash.SeesHeading($"Propose a trade to {gary.Name}");
        await Expect(ash.Page.Region("You get")).ToContainTextAsync("Nightfall");
        await ash.Page.ReloadAsync();
        await Expect(ash.Page.Region("You get").GetByText("1 of 6")).ToBeVisibleAsync();
        await ash.Page.PickOwn(Vault.Described("Pikachu")).ClickAsync();
        await ash.Page.Button("Send proposal").ClickAsync();
        await ash.SeesHeading($"Trade with {gary.Name}");
    }

    [Fact]
    public async Task A_stranger_searches_too_and_signs_in_to_ask()
    {
        var gary = await Trader("Gary", new Belonging("Corsola-Galar") { Ability = "Cursed Body" });
        var ash = await Trader("Ash");
        await ash.Context.ClearCookiesAsync();
        await ash.Page.GotoAsync("/search?species=Corsola-Galar&text=");
        await Found(ash, "Corsola-Galar").First.ClickAsync();
        await ash.Page.GetByRole(AriaRole.Link, new() { Name = "Ask for it" }).ClickAsync();
        await ash.FillSignIn(ash.Name, Person.Password);
        await ash.SeesHeading($"Propose a trade to {gary.Name}");
        await Expect(ash.Page.Region("You get").GetByText("1 of 6")).ToBeVisibleAsync();
    }

    private static async Task Narrow(Person person)
    {
        var drawer = person.Page.GetByRole(AriaRole.Dialog, new() { Name = "Filters" });
        await drawer.GetByLabel("Generation").ClickAsync();
        await person.Page.GetByRole(AriaRole.Option, new() { Name = "Generation 2", Exact = true }).ClickAsync();
        await person.Photograph("filters");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Show the list" }).ClickAsync();
        await Expect(drawer).ToBeHiddenAsync();
        await Expect(person.Page).ToHaveURLAsync(new Regex("generation=2"));
    }

    private static ILocator Box(Person person) => person.Page.GetByRole(AriaRole.Combobox, new() { Name = "Search" });

    private static ILocator Found(Person person, string name) =>
        person.Page.Region("Results").GetByRole(AriaRole.Button, new() { NameRegex = Vault.Described(name) });
}

namespace PokeTradeVault.Browser.Trades;

public sealed class ProvenanceTests(Site site, Browsers browsers) : BrowserTest(site, browsers)
{
    [Fact]
    public async Task After_a_trade_the_chain_says_who_entered_it_who_traded_it_and_that_it_verifies()
    {
        var gary = await Trader("Gary", new Belonging("Umbreon") { Ability = "Synchronize" });
        var ash = await Trader("Ash", new Belonging("Pikachu") { Nickname = "Sparky" });
        await gary.MeetInRoom(ash, ask: "Sparky", offer: "Umbreon");
        await SeesPastInRoom(gary, ash);
        await ash.ConfirmButton(1).ClickAsync();
        await gary.SeesCompleted();

        await gary.Page.GetByRole(AriaRole.Link, new() { Name = "Go to your vault" }).ClickAsync();
        await gary.InBox("Sparky, Pikachu").ClickAsync();
        await gary.Page.GetByRole(AriaRole.Link, new() { Name = "Open its page" }).ClickAsync();
        var past = gary.Page.GetByRole(AriaRole.Tabpanel, new() { Name = "Provenance" });
        await Expect(past.GetByText("Chain verified.")).ToBeVisibleAsync();
        var links = past.GetByRole(AriaRole.List, new() { Name = "Its way, oldest first" }).GetByRole(AriaRole.Listitem);
        await Expect(links).ToHaveCountAsync(2);
        await Expect(links.Nth(0)).ToContainTextAsync($"Entered by {ash.Name}");
        await Expect(links.Nth(1)).ToContainTextAsync($"{ash.Name} traded it to {gary.Name}");

        await links.Nth(1).GetByRole(AriaRole.Button, new() { Name = "Show what was traded" }).ClickAsync();
        await Expect(past.GetByRole(AriaRole.Group, new() { Name = "As it was traded" })).ToContainTextAsync("Sparky");
        await gary.Photograph("provenance");
        await links.Nth(1).GetByRole(AriaRole.Link, new() { Name = "the trade" }).ClickAsync();
        await gary.SeesHeading($"Trade with {ash.Name}");
    }

    /// <summary>While it lies on the table, the other party sees its past too.</summary>
    private static async Task SeesPastInRoom(Person person, Person owner)
    {
        await person.Page.Region("You get").GetByRole(AriaRole.Button, new() { Name = "Details of Sparky" }).ClickAsync();
        var dialog = person.Page.GetByRole(AriaRole.Dialog, new() { Name = "Details of Sparky" });
        await dialog.GetByRole(AriaRole.Tab, new() { Name = "Provenance" }).ClickAsync();
        await Expect(dialog.GetByText($"Entered by {owner.Name}")).ToBeVisibleAsync();
        await person.Photograph("provenance-in-room");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
    }
}

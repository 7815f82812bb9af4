namespace PokeTradeVault.Browser.Collections;

public sealed class KeepingTests(Site site, Browsers browsers) : BrowserTest(site, browsers)
{
    [Fact]
    public async Task What_was_deleted_waits_in_the_trash_and_comes_back()
    {
        var ash = await Trader("Ash", new Belonging("Pikachu") { Nickname = "Sparky" }, new Belonging("Snorlax") { Ability = "Thick Fat" });
        await ash.OpenVault();
        await ash.InBox("Sparky").ClickAsync();
        await ash.Page.Button("Delete").ClickAsync();
        await ash.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await ash.SeesNotice("Sparky is in the trash for 30 days.");
        await Expect(ash.InBox("Sparky")).ToHaveCountAsync(0);

        await ash.Page.Button("More of your vault").ClickAsync();
        await ash.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Trash" }).ClickAsync();
        await ash.SeesHeading("Trash");
        await Expect(ash.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem)).ToContainTextAsync("29 days left");
        await ash.Photograph("trash");
        await ash.Page.Button("Restore Sparky").ClickAsync();
        await ash.SeesNotice("Sparky is back in your vault.");
        await Expect(ash.Page.GetByRole(AriaRole.Heading, new() { Name = "The trash is empty" })).ToBeVisibleAsync();

        await ash.OpenVault();
        await ash.SeesInSlot(1, "Sparky");
    }

    [Fact]
    public async Task A_locked_one_is_offered_to_no_table_and_opens_only_after_two_days()
    {
        var gary = await Trader("Gary", new Belonging("Umbreon") { Ability = "Synchronize" });
        var ash = await Trader("Ash", new Belonging("Pikachu"), new Belonging("Snorlax") { Ability = "Thick Fat" });
        await ash.OpenVault();
        await ash.InBox("Pikachu").ClickAsync();
        await ash.Page.Button("Lock").ClickAsync();
        await ash.SeesNotice("Pikachu is locked.");
        await ash.Page.Button("Unlock").ClickAsync();
        await ash.Page.GetByRole(AriaRole.Dialog, new() { Name = "Unlock Pikachu?" }).GetByRole(AriaRole.Button, new() { Name = "Begin to unlock" }).ClickAsync();
        await Expect(ash.Page.GetByText("Locked, unlocks in 47 h")).ToBeVisibleAsync();
        await ash.Photograph("unlocking");

        await ash.Page.GotoAsync($"/trades/new?with={gary.Name}");
        await Expect(ash.Page.PickOwn(Vault.Described("Snorlax"))).ToBeEnabledAsync();
        await Expect(ash.Page.PickOwn(Vault.Described("Pikachu"))).ToBeDisabledAsync();
        await Expect(ash.Page.PickOwn(Vault.Described("Pikachu"))).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex("\\(locked\\)$"));
    }

    [Fact]
    public async Task Two_that_are_alike_are_warned_of()
    {
        var ash = await Trader("Ash", new Belonging("Pikachu"), new Belonging("Pikachu"), new Belonging("Snorlax") { Ability = "Thick Fat" });
        await ash.OpenVault();
        await ash.Page.GetByRole(AriaRole.Link, new() { Name = "2 look alike" }).ClickAsync();
        await ash.SeesHeading("Duplicates");
        await ash.Page.Region("2 alike: Pikachu").GetByRole(AriaRole.Button, new() { Name = "Details of Pikachu" }).First.ClickAsync();
        await Expect(ash.Page.GetByText("Another one of yours looks just like it.")).ToBeVisibleAsync();
    }
}

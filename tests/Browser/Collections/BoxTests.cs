namespace PokeTradeVault.Browser.Collections;

public sealed class BoxTests(Site site, Browsers browsers) : BrowserTest(site, browsers)
{
    [Fact]
    public async Task A_box_is_named_in_place_added_dragged_to_another_place_and_removed()
    {
        var ash = await Trader("Ash", new Belonging("Pikachu"));
        await ash.OpenVault();
        await ash.Page.Button("Rename Box 1").ClickAsync();
        await ash.Page.GetByLabel("Name of the box").FillAsync("Partners");
        await ash.Page.Keyboard.PressAsync("Enter");
        await ash.SeesBox("Partners");
        await Expect(ash.Page.Button("Rename Partners")).ToBeFocusedAsync();

        await ash.Page.Button("Add a box").ClickAsync();
        await ash.SeesBox("Box 9");
        await Choose(ash, "Box 9", "Move to the front");
        await Expect(ash.Page.GetByRole(AriaRole.Tab).First).ToHaveAccessibleNameAsync("Box 9, 0 of 30");
        await ash.Drag(ash.BoxTab("Partners"), ash.BoxTab("Box 9"));
        await ash.Page.Mouse.UpAsync();
        await Expect(ash.Page.GetByRole(AriaRole.Tab).First).ToHaveAccessibleNameAsync("Partners, 1 of 30");

        await ash.Page.ReloadAsync();
        await Expect(ash.Page.GetByRole(AriaRole.Tab).First).ToHaveAccessibleNameAsync("Partners, 1 of 30");
        await ash.BoxTab("Box 9").ClickAsync();
        await Choose(ash, "Box 9", "Remove this box");
        await ash.SeesNotice("Box 9 is removed.");
        await ash.SeesBox("Partners");
        await Expect(ash.BoxTab("Box 9")).ToHaveCountAsync(0);
        await ash.Page.Button("More for Partners").ClickAsync();
        await Expect(ash.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Remove this box" })).ToBeDisabledAsync();
    }

    /// <summary>And the menu is gone: while it fades it covers what comes next.</summary>
    private static async Task Choose(Person person, string box, string act)
    {
        await person.Page.Button($"More for {box}").ClickAsync();
        await person.Page.GetByRole(AriaRole.Menuitem, new() { Name = act }).ClickAsync();
        await Expect(person.Page.Locator("[role='menu']")).ToHaveCountAsync(0);
    }
}

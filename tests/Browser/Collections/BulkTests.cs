namespace PokeTradeVault.Browser.Collections;

public sealed class BulkTests(Site site, Browsers browsers) : BrowserTest(site, browsers)
{
    [Fact]
    public async Task All_that_match_a_filter_are_tagged_after_their_count_was_confirmed_and_undo_takes_it_back()
    {
        var ash = await Trader(
            "Ash",
            new Belonging("Pikachu") { Shiny = true },
            new Belonging("Snorlax") { Ability = "Thick Fat" },
            new Belonging("Umbreon") { Ability = "Synchronize", Shiny = true });
        await ash.OpenVault("?shiny=true&view=list");
        await ash.Row("Umbreon").GetByRole(AriaRole.Checkbox).CheckAsync();
        await ash.Chosen().GetByRole(AriaRole.Button, new() { Name = "Choose all 2 that match" }).ClickAsync();

        await ash.Act("Tags", "Tag");
        var dialog = ash.Page.GetByRole(AriaRole.Dialog, new() { Name = "Tag: 2 Pokémon" });
        await dialog.GetByRole(AriaRole.Combobox, new() { Name = "Tags" }).FillAsync("sparkling");
        await ash.Page.Keyboard.PressAsync("Enter");
        await ash.Photograph("bulk-tag");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Tag 2 Pokémon" }).ClickAsync();
        await ash.SeesNotice("Tagged 2 Pokémon.");
        await HasTag(ash, "sparkling", "Umbreon", "Pikachu");

        await ash.OpenVault("?shiny=true&view=list");
        await ash.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Choose all" }).CheckAsync();
        await ash.Act("Tags", "Take tags off");
        var off = ash.Page.GetByRole(AriaRole.Dialog, new() { Name = "Take tags off: 2 Pokémon" });
        await ash.Page.GetByRole(AriaRole.Option, new() { Name = "sparkling" }).ClickAsync();
        await off.GetByRole(AriaRole.Button, new() { Name = "Take tags off 2 Pokémon" }).ClickAsync();
        await ash.SeesNotice("Took tags off 2 Pokémon.");
        await ash.PressUndo();
        await ash.SeesNotice("Undone for 2 Pokémon.");
        await HasTag(ash, "sparkling", "Umbreon", "Pikachu");
    }

    [Fact]
    public async Task Where_a_filter_finds_more_by_now_nothing_is_done_before_the_new_count_was_confirmed()
    {
        var ash = await Trader("Ash", new Belonging("Pikachu") { Shiny = true }, new Belonging("Umbreon") { Ability = "Synchronize", Shiny = true });
        await ash.OpenVault("?shiny=true&view=list");
        await ash.Row("Umbreon").GetByRole(AriaRole.Checkbox).CheckAsync();
        await ash.Chosen().GetByRole(AriaRole.Button, new() { Name = "Choose all 2 that match" }).ClickAsync();
        await ash.Act("Delete");
        await Account.Add(ash, new Belonging("Snorlax") { Ability = "Thick Fat", Shiny = true });
        await ash.Page.Button("Delete 2 Pokémon").ClickAsync();

        await Expect(ash.Page.Button("Delete 3 Pokémon")).ToBeVisibleAsync();
        await Expect(ash.Page.GetByRole(AriaRole.Dialog, new() { Name = "Delete: 3 Pokémon" }).GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await ash.Photograph("bulk-stale");
        await ash.Page.Button("Delete 3 Pokémon").ClickAsync();

        await ash.SeesNotice("Moved to the trash: 3 Pokémon.");
    }

    [Fact]
    public async Task What_lies_on_a_table_is_left_out_of_a_deletion_and_named_before_and_after()
    {
        var gary = await Trader("Gary", new Belonging("Umbreon") { Ability = "Synchronize" });
        var ash = await Trader("Ash", new Belonging("Pikachu"), new Belonging("Snorlax") { Ability = "Thick Fat" });
        await ash.OpenVault();
        await ash.Propose(gary, ask: "Umbreon", offer: "Snorlax");
        await ash.OpenVault();
        await ash.Slot(1).GetByRole(AriaRole.Button).ClickAsync(new() { Modifiers = [KeyboardModifier.Control] });
        await ash.Slot(2).GetByRole(AriaRole.Button).ClickAsync();

        await ash.Act("Delete");
        var asking = ash.Page.GetByRole(AriaRole.Dialog, new() { Name = "Delete: 2 Pokémon" });
        await Expect(asking.GetByRole(AriaRole.Alert)).ToContainTextAsync("1 will be left as they are:");
        await Expect(asking.GetByRole(AriaRole.Listitem)).ToContainTextAsync("Snorlax");
        await asking.GetByRole(AriaRole.Button, new() { Name = "Delete 2 Pokémon" }).ClickAsync();

        var outcome = ash.Page.GetByRole(AriaRole.Dialog, new() { Name = "1 Pokémon changed, 1 left as they are" });
        await Expect(outcome.GetByRole(AriaRole.Listitem)).ToContainTextAsync("Snorlax");
        await ash.Photograph("bulk-refused");
        await outcome.GetByRole(AriaRole.Button, new() { Name = "All right" }).ClickAsync();
        await Expect(ash.InBox("Pikachu")).ToHaveCountAsync(0);
        await Expect(ash.InBox("Snorlax")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_change_is_undone_from_the_list_of_changes_and_the_Pokemons_page_tells_of_both()
    {
        var ash = await Trader("Ash", new Belonging("Pikachu"));
        await ash.OpenVault();
        await ash.InBox("Pikachu").ClickAsync();
        await ash.Page.Button("Favourite").ClickAsync();
        await Expect(ash.Page.Button("No favourite")).ToBeVisibleAsync();

        await ash.Page.Button("More of your vault").ClickAsync();
        await ash.Page.GetByRole(AriaRole.Menuitem, new() { Name = "What you changed" }).ClickAsync();
        await ash.SeesHeading("What you changed");
        await ash.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { NameRegex = new System.Text.RegularExpressions.Regex("^Undo: ") }).ClickAsync();
        await Expect(ash.Page.GetByText("Undone", new() { Exact = true })).ToBeVisibleAsync();

        await ash.OpenVault();
        await ash.InBox("Pikachu").ClickAsync();
        await Expect(ash.Page.Button("Favourite")).ToBeVisibleAsync();
        await ash.Page.GetByRole(AriaRole.Link, new() { Name = "Open its page" }).ClickAsync();
        await ash.Page.GetByRole(AriaRole.Tab, new() { Name = "Your changes" }).ClickAsync();
        await Expect(ash.Page.GetByRole(AriaRole.Tabpanel).GetByText("Favourite:")).ToHaveCountAsync(2);
        await ash.Photograph("changes-of-one", wholePage: true);
    }

    /// <summary>The filter by that tag finds these and nobody else.</summary>
    private static async Task HasTag(Person person, string tag, params string[] names)
    {
        await person.OpenVault($"?tag={tag}&view=list");
        await Expect(person.Page.Region("Matching Pokémon").GetByRole(AriaRole.Status)).ToHaveTextAsync($"{names.Length} Pokémon");
        foreach (var name in names) await Expect(person.Row(name)).ToBeVisibleAsync();
    }
}

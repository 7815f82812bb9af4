using System.Text.RegularExpressions;

namespace PokeTradeVault.Browser.Collections;

public sealed class ImportTests(Site site, Browsers browsers) : BrowserTest(site, browsers)
{
    /// <summary>A species that is none but nearly one, a level out of range, a line that no set has; and one without fault.</summary>
    private const string Team = """
        === [gen9] Three mistakes ===

        Sparkles (Pikachoo) (M) @ Light Ball
        Ability: Static
        Level: 50
        - Thunderbolt

        Charizard @ Leftovers
        Ability: Blaze
        Level: 101
        Timid Nature
        - Flamethrower

        Gyarados (F)
        Ability: Intimidate
        Level: 45
        Dance: Waltz
        - Waterfall

        Umbreon
        Ability: Synchronize
        Level: 42
        - Foul Play
        """;

    [Fact]
    public async Task A_team_with_three_kinds_of_errors_is_looked_at_mended_saved_and_undone()
    {
        var ash = await Trader("Ash");
        await OpenByMenu(ash);
        await ash.Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new Regex("^Pokémon, as") }).FillAsync(Team);
        await Expect(ash.Page.GetByText("Looks like Showdown text")).ToBeVisibleAsync();
        await ash.Page.Button("Preview").ClickAsync();

        await Expect(Preview(ash).GetByText("2 can be saved, 2 need mending and would be left out.")).ToBeVisibleAsync();
        await Expect(Row(ash, "Sparkles")).ToContainTextAsync("Species: no species is called \"Pikachoo\": did you mean Pikachu?");
        await Expect(Row(ash, "Charizard")).ToContainTextAsync("Level: must be 1 to 100");
        await Expect(Row(ash, "Gyarados")).ToContainTextAsync("Dance: Waltz");
        await Expect(Row(ash, "Gyarados")).ToContainTextAsync("Can be saved");
        await ash.Photograph("import-preview");

        await ash.Page.Button("Write Pikachu").ClickAsync();
        await Expect(Preview(ash).GetByText("3 can be saved, 1 needs mending and would be left out.")).ToBeVisibleAsync();
        await ash.Page.Button("Save 3 Pokémon").ClickAsync();
        await Expect(ash.Page.GetByText("3 Pokémon saved.")).ToBeVisibleAsync();
        await ash.Page.Button("Mend what was left out").ClickAsync();
        await Expect(Text(ash)).ToHaveValueAsync(new Regex("^Charizard @ Leftovers"));
        await Text(ash).FillAsync("Charizard\nAbility: Blaze\nLevel: 100");
        await ash.Page.Button("Preview").ClickAsync();
        await ash.Page.Button("Save 1 Pokémon").ClickAsync();
        await Expect(ash.Page.GetByText("1 Pokémon saved.")).ToBeVisibleAsync();

        await ash.Page.Button("Undo this import").ClickAsync();
        await ash.Page.Button("Undo the import").ClickAsync();
        await Expect(ash.Page.GetByText("The import is undone: 1 in the trash.")).ToBeVisibleAsync();
        await ash.Page.GotoAsync("/vault");
        await Expect(ash.InBox("Sparkles, Pikachu")).ToBeVisibleAsync();
        await Expect(ash.InBox("Gyarados")).ToBeVisibleAsync();
        await Expect(ash.InBox("Charizard")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_file_of_more_than_a_thousand_is_refused_in_plain_words_and_a_thousand_are_looked_at()
    {
        var ash = await Trader("Ash");
        await ash.Page.GotoAsync("/vault/import");
        await Drop(ash, "box.csv", Table(1001));
        await Expect(ash.Page.GetByText("Looks like CSV")).ToBeVisibleAsync();
        await ash.Page.Button("Preview").ClickAsync();
        await Expect(ash.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("more than 1,000 Pokémon");

        await Drop(ash, "box.csv", Table(1000));
        await ash.Page.Button("Preview").ClickAsync();
        await Expect(ash.Page.Button("Save 1000 Pokémon")).ToBeEnabledAsync();
        var rows = await ash.Page.GetByRole(AriaRole.List, new() { Name = "Rows" }).GetByRole(AriaRole.Listitem).CountAsync();
        Assert.InRange(rows, 3, 60);
    }

    [Fact]
    public async Task What_is_exported_can_be_downloaded_and_is_what_was_chosen()
    {
        var ash = await Trader("Ash", new Belonging("Pikachu") { Nickname = "Sparky" }, new Belonging("Snorlax") { Ability = "Thick Fat", Shiny = true });
        await ash.Page.GotoAsync("/vault?shiny=true");
        await ash.Page.Button("More of your vault").ClickAsync();
        await ash.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Export" }).ClickAsync();
        var dialog = ash.Page.GetByRole(AriaRole.Dialog, new() { Name = "Export Pokémon" });
        await Expect(dialog.GetByRole(AriaRole.Radio, new() { Name = "Those that the filters leave" })).ToBeCheckedAsync();
        await Expect(dialog.GetByLabel("Text")).ToHaveValueAsync(new Regex("^Snorlax"));
        await ash.Photograph("export");

        await dialog.GetByRole(AriaRole.Radio, new() { Name = "All of your Pokémon" }).CheckAsync();
        await Expect(dialog.GetByLabel("Text")).ToHaveValueAsync(new Regex("Sparky \\(Pikachu\\)"));
        var download = await ash.Page.RunAndWaitForDownloadAsync(() => dialog.GetByRole(AriaRole.Button, new() { Name = "Download" }).ClickAsync());
        Assert.Equal("vault-showdown.txt", download.SuggestedFilename);
        Assert.Contains("Sparky (Pikachu)", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task OpenByMenu(Person person)
    {
        await person.Page.GotoAsync("/vault");
        await person.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Import") }).Or(person.Page.Button("More of your vault")).First.ClickAsync();
        var item = person.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Import" });
        await Expect(item.Or(person.Page.Button("Preview"))).ToBeVisibleAsync();
        if (await item.IsVisibleAsync()) await item.ClickAsync();
        await person.SeesHeading("Import Pokémon");
    }

    private static Task Drop(Person person, string name, string text) => person.Page.GetByLabel("File to import").SetInputFilesAsync(new FilePayload
    {
        Name = name,
        MimeType = "text/csv",
        Buffer = System.Text.Encoding.UTF8.GetBytes(text),
    });

    private static string Table(int rows) =>
        "species,level,ability\n" + string.Join('\n', Enumerable.Range(0, rows).Select(row => $"Pikachu,{(row % 100) + 1},Static"));

    private static ILocator Text(Person person) => person.Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new Regex("^Pokémon, as") });

    private static ILocator Preview(Person person) => person.Page.Region("Preview");

    private static ILocator Row(Person person, string name) =>
        Preview(person).GetByRole(AriaRole.Listitem).Filter(new() { HasTextRegex = new Regex($"^\\s*{name}") });
}

using System.Text.RegularExpressions;

namespace PokeTradeVault.Browser.Layout;

/// <summary>Every page of the vault at both widths, by day and by night: nothing too wide, and nothing that axe objects to.</summary>
public sealed class VaultLookTests(Site site, Browsers browsers) : BrowserTest(site, browsers)
{
    [Theory]
    [MemberData(nameof(WidthTests.Screens), MemberType = typeof(WidthTests))]
    public async Task The_vault_fits_and_axe_finds_nothing(int width, int height)
    {
        var ash = await Trader(
            "Ash", new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = height } },
            new Belonging("Pikachu") { Shiny = true, Nickname = "Sparky" },
            new Belonging("Pikachu"),
            new Belonging("Snorlax") { Ability = "Thick Fat" },
            new Belonging("Gyarados") { Ability = "Intimidate", Level = 62 });
        await ash.OpenVault();
        await Choosing(ash);
        await Carrying(ash);
        await Lists(ash);
        await Keeping(ash);
        await ash.OpenVault("?view=list");
        await ash.Row("Gyarados").GetByRole(AriaRole.Button).ClickAsync();
        if (width > 1200) await ash.Page.GetByRole(AriaRole.Link, new() { Name = "Open its page" }).ClickAsync();
        await Expect(ash.Page.GetByRole(AriaRole.Table, new() { Name = "Stats at level 62" })).ToBeVisibleAsync();
        await Looks(ash, "pokemon");
    }

    private static async Task Choosing(Person ash)
    {
        await ash.SeesInSlot(4, "Gyarados");
        await Looks(ash, "boxes");
        await ash.Page.Button("Choose several").ClickAsync();
        await ash.Slot(1).GetByRole(AriaRole.Button).ClickAsync();
        await ash.Slot(3).GetByRole(AriaRole.Button).ClickAsync();
        await Looks(ash, "choosing");
        await ash.Act("Move");
        await Expect(ash.Page.GetByRole(AriaRole.Dialog, new() { Name = "Move: 2 Pokémon" })).ToBeVisibleAsync();
        await Looks(ash, "bulk-move");
        await ash.Page.Button("Cancel").ClickAsync();
        await ash.Page.Button("Choose none").ClickAsync();
        await Expect(ash.Chosen()).ToHaveCountAsync(0);
    }

    private static async Task Carrying(Person ash)
    {
        await ash.Slot(1).GetByRole(AriaRole.Button).FocusAsync();
        await ash.Page.Keyboard.PressAsync("Space");
        await ash.Page.Keyboard.PressAsync("ArrowRight");
        await Looks(ash, "carrying");
        await ash.Page.Keyboard.PressAsync("Escape");
    }

    private static async Task Lists(Person ash)
    {
        await ash.OpenVault("?view=list");
        await Expect(ash.Row("Gyarados")).ToBeVisibleAsync();
        await Looks(ash, "list");
        await ash.OpenVault("?text=pika");
        await Expect(ash.Page.Region("Matching Pokémon").GetByRole(AriaRole.Status)).ToHaveTextAsync("2 Pokémon");
        await Looks(ash, "matches");
    }

    private static async Task Keeping(Person ash)
    {
        await ash.OpenVault("?view=list");
        await ash.Row("Snorlax").GetByRole(AriaRole.Checkbox).CheckAsync();
        await ash.Act("Delete");
        await ash.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Delete 1") }).ClickAsync();
        await Expect(ash.Row("Snorlax")).ToHaveCountAsync(0);
        foreach (var (path, heading) in new[] { ("changes", "What you changed"), ("trash", "Trash"), ("duplicates", "Duplicates") })
        {
            await ash.Page.GotoAsync($"/vault/{path}");
            await ash.SeesHeading(heading);
            await Expect(ash.Page.GetByLabel("Loading")).ToHaveCountAsync(0);
            await Looks(ash, path);
        }
    }

    private static async Task Looks(Person person, string page)
    {
        await person.Fits(page);
        await person.FindsNothing($"{page}, at night");
        await person.In(ColorScheme.Light);
        if (person.Page.ViewportSize!.Width > 1200) await person.FindsNothing($"{page}, by day"); // The colours of both widths are the same.
    }
}

using System.Text.RegularExpressions;

namespace PokeTradeVault.Browser.Collections;

public sealed class PokemonFormTests(Site site, Browsers browsers) : BrowserTest(site, browsers)
{
    [Fact]
    public async Task Each_problem_stands_at_its_field_and_nothing_is_saved_before_all_are_mended()
    {
        var ash = await Trader("Ash");
        await ash.Page.GotoAsync("/vault");
        await ash.OpenForm();
        await ash.ChooseSpecies("Charizard");
        await ash.Combo("Nature").FillAsync("Grumpy");
        await Level(ash).FillAsync("101");
        await Stat(ash, "Attack EV").FillAsync("253");
        await ash.Page.Button("Add to vault").ClickAsync();

        await Expect(ash.Form().GetByRole(AriaRole.Alert).First).ToContainTextAsync("3 fields need another look. Nothing was saved.");
        await ash.Combo("Nature").HasProblem("Grumpy|nature");
        await Level(ash).HasProblem("100");
        await Stat(ash, "Attack EV").HasProblem("252");
        await ash.Photograph("form-problems");

        await Level(ash).FillAsync("36");
        await ash.Choose("Nature", "Modest");
        await Stat(ash, "Attack EV").FillAsync("252");
        await ash.Page.Button("Add to vault").ClickAsync();
        await Expect(ash.InBox("Charizard")).ToHaveAccessibleNameAsync(new Regex("^Charizard, level 36, "));
        await Expect(ash.Page.GetByText("1 Pokémon", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_change_a_flag_and_a_deletion_show_in_the_box_at_once()
    {
        var ash = await Trader("Ash", new Belonging("Pikachu"), new Belonging("Snorlax") { Ability = "Thick Fat" });
        await ash.Page.GotoAsync("/vault");
        await ash.InBox("Pikachu").ClickAsync();
        await ash.Page.Button("Favourite").ClickAsync();
        await Expect(ash.InBox("Pikachu")).ToHaveAccessibleNameAsync(new Regex("favourite"));

        await ash.Page.GetByRole(AriaRole.Link, new() { Name = "Edit" }).ClickAsync();
        var form = ash.Page.GetByRole(AriaRole.Dialog, new() { Name = "Edit Pikachu" });
        await form.GetByLabel("Nickname").FillAsync("Sparky");
        await form.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(ash.InBox("Sparky, Pikachu")).ToBeVisibleAsync();

        await ash.InBox("Snorlax").ClickAsync();
        await ash.Page.Button("Delete").ClickAsync();
        await ash.Page.GetByRole(AriaRole.Dialog, new() { Name = "Delete Snorlax?" }).GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(ash.InBox("Snorlax")).ToHaveCountAsync(0);
        await Expect(ash.InBox("Sparky, Pikachu")).ToBeVisibleAsync();
    }

    private static ILocator Level(Person person) => person.Form().GetByRole(AriaRole.Spinbutton, new() { Name = "Level", Exact = true });

    private static ILocator Stat(Person person, string name) => person.Form().GetByRole(AriaRole.Spinbutton, new() { Name = name });
}

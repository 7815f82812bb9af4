using System.Text.RegularExpressions;

namespace PokeTradeVault.Browser.Trades;

public sealed class QuestionableTests(Site site, Browsers browsers) : BrowserTest(site, browsers)
{
    [Fact]
    public async Task A_questionable_Pokemon_is_called_out_in_the_picker_on_the_table_and_where_one_confirms()
    {
        var gary = await Trader("Gary", new Belonging("Umbreon") { Ability = "Synchronize", Moves = ["Fly"] });
        var ash = await Trader("Ash", new Belonging("Pikachu") { Moves = ["Thunderbolt"] });
        await gary.Page.GotoAsync("/vault");
        await Expect(gary.InBox("Umbreon")).ToHaveAccessibleNameAsync(new Regex("questionable"));
        await Expect(ash.Page).ToHaveURLAsync(new Regex("blank"));
        await gary.MeetInRoom(ash, ask: "Pikachu", offer: "Umbreon");

        var gets = ash.Page.Region("You get");
        await gets.GetByRole(AriaRole.Button, new() { Name = "Questionable: why Umbreon is" }).ClickAsync();
        var why = ash.Page.GetByRole(AriaRole.Dialog, new() { Name = "Why it is questionable" });
        await Expect(why.GetByRole(AriaRole.Listitem)).ToContainTextAsync("Fly");
        await ash.Page.Keyboard.PressAsync("Escape");

        var alarm = ash.Confirmation().GetByRole(AriaRole.Alert, new() { Name = "Questionable on the table" });
        await Expect(alarm).ToContainTextAsync("You would get a questionable Pokémon.");
        await Expect(alarm).ToContainTextAsync("Fly");
        await ash.Photograph("questionable");
        await Expect(gary.Confirmation().GetByText("You give a questionable Pokémon.")).ToBeVisibleAsync();

        await gary.TakeOff("Umbreon");
        await ash.SeesRevision(2);
        await Expect(alarm).ToHaveCountAsync(0);
    }
}

namespace PokeTradeVault.Browser.Layout;

public sealed class KeyboardTests(Site site, Browsers browsers) : BrowserTest(site, browsers)
{
    private const int TabsMost = 40;

    [Fact]
    public async Task One_signs_in_finds_the_trade_and_confirms_it_without_a_mouse()
    {
        var gary = await Trader("Gary", new Belonging("Umbreon") { Ability = "Synchronize" });
        var ash = await Trader("Ash", new Belonging("Pikachu"));
        await ash.Context.ClearCookiesAsync();
        await gary.Page.GotoAsync("/vault");
        await gary.Propose(ash, ask: "Pikachu", offer: "Umbreon");

        await ash.Page.GotoAsync("/sign-in");
        await Expect(ash.Page.GetByLabel("Username or e-mail")).ToBeFocusedAsync();
        await ash.Page.Keyboard.TypeAsync(ash.Name);
        await TabTo(ash.Page.PasswordField());
        await ash.Page.Keyboard.TypeAsync(Person.Password);
        await ash.Page.Keyboard.PressAsync("Enter");
        await ash.SeesHeading("Your vault");

        await Follow(ash.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Trades" }));
        await Follow(ash.Page.GetByRole(AriaRole.Link, new() { Name = $"Trade with {gary.Name}" }));
        await Follow(ash.ConfirmButton(1));

        await ash.SeesCompleted();
        await gary.SeesCompleted();
    }

    [Fact]
    public async Task The_first_stop_of_a_page_leads_past_its_bars()
    {
        var ash = await Trader("Ash");
        await ash.Page.GotoAsync("/trades");
        await ash.SeesHeading("Trades");
        var skip = ash.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" });

        await skip.FocusAsync();
        await Expect(skip).ToBeInViewportAsync();
        await ash.Page.Keyboard.PressAsync("Enter");

        await Expect(ash.Page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
    }

    private static async Task Follow(ILocator target)
    {
        await TabTo(target);
        await target.Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Presses Tab until the target has the focus.</summary>
    private static async Task TabTo(ILocator target)
    {
        await Expect(target).ToBeEnabledAsync();
        for (var presses = 0; presses < TabsMost; presses++)
        {
            await target.Page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement")) return;
        }
        Assert.Fail($"{TabsMost} presses of Tab do not lead to {target}.");
    }
}

namespace PokeTradeVault.Browser.Users;

public sealed class SignInTests(Site site, Browsers browsers) : BrowserTest(site, browsers)
{
    [Fact]
    public async Task A_wrong_password_is_refused_without_a_word_of_the_account_and_the_right_one_leads_to_where_one_wanted()
    {
        var ash = await Trader("Ash");
        await ash.Context.ClearCookiesAsync();
        await ash.Page.GotoAsync("/settings");
        await ash.SeesHeading("Welcome back");

        await ash.FillSignIn(ash.Name, "Wrong-Horse-7");
        await Expect(ash.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("don’t belong together");
        await ash.FillSignIn("nobody-at-all", "Wrong-Horse-7");
        await Expect(ash.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("don’t belong together");

        await ash.FillSignIn(ash.Email, Person.Password);
        await ash.SeesHeading("Settings");
        await ash.Page.ReloadAsync();
        await ash.SeesHeading("Settings");
    }

    [Fact]
    public async Task Signing_up_says_at_the_field_what_is_wrong_with_it()
    {
        var gary = await Trader("Gary");
        var other = await Somebody("Other");
        await other.Page.GotoAsync("/sign-up");

        await other.FillSignUp("7up", "nowhere", "weak");
        await other.Page.GetByLabel("Username").HasProblem("letter");
        await other.Page.GetByLabel("E-mail").HasProblem("mail");
        await other.Page.PasswordField().HasProblem("8");
        await other.Photograph("sign-up-problems");

        await other.FillSignUp(gary.Name.ToUpperInvariant(), other.Email, Person.Password);
        await other.Page.GetByLabel("Username").HasProblem("Somebody else");
        await other.FillSignUp(other.Name, gary.Email, Person.Password);
        await other.Page.GetByLabel("E-mail").HasProblem("Somebody else|account");
        await other.FillSignUp(other.Name, other.Email, Person.Password);
        await other.SeesHeading("Your vault");
    }

    [Fact]
    public async Task Signing_out_in_one_tab_signs_out_the_others_too_and_shows_nothing_of_the_vault()
    {
        var ash = await Trader("Ash", new Belonging("Pikachu"));
        await ash.Page.GotoAsync("/vault");
        await Expect(ash.InBox("Pikachu")).ToBeVisibleAsync();
        var tab = await ash.Context.NewPageAsync();
        await tab.GotoAsync("/vault");
        await Expect(tab.Region("Boxes").GetByRole(AriaRole.Button, new() { NameRegex = Vault.Described("Pikachu") })).ToBeVisibleAsync();

        await ash.SignOut();

        await Expect(tab.GetByRole(AriaRole.Heading, new() { Name = "Welcome back" })).ToBeVisibleAsync();
        await tab.GotoAsync("/vault");
        await Expect(tab.GetByRole(AriaRole.Heading, new() { Name = "Welcome back" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_private_vault_looks_empty_to_others()
    {
        var gary = await Trader("Gary", new Belonging("Umbreon") { Ability = "Synchronize" });
        var ash = await Trader("Ash");
        await ash.Page.GotoAsync("/vault");
        await ash.FindTrader(gary.Name);
        var seen = ash.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { NameRegex = Vault.Described("Umbreon") });
        await Expect(seen).ToBeVisibleAsync();

        await gary.Page.GotoAsync("/settings");
        await gary.Page.GetByLabel("Nobody but me").CheckAsync();
        await Expect(gary.Page.GetByText("Saved.")).ToBeVisibleAsync();

        await ash.Page.ReloadAsync();
        await Expect(ash.Page.GetByRole(AriaRole.Heading, new() { Name = "Nothing to see here" })).ToBeVisibleAsync();
        await Expect(seen).ToHaveCountAsync(0);
    }
}

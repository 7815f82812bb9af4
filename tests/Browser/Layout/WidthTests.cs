namespace PokeTradeVault.Browser.Layout;

public sealed class WidthTests(Site site, Browsers browsers) : BrowserTest(site, browsers)
{
    /// <summary>A telephone and a desk, in CSS pixels.</summary>
    public static TheoryData<int, int> Screens => new() { { 360, 740 }, { 1440, 900 } };

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Every_page_fits_its_width_and_has_its_landmarks_in_light_and_dark(int width, int height)
    {
        var gary = await Trader(
            "Gary", Look(width, height),
            new Belonging("Umbreon") { Ability = "Synchronize", Shiny = true, Nickname = "Moonlight" },
            new Belonging("Tyranitar") { Ability = "Sand Stream" });
        var ash = await Trader(
            "Ash", Look(width, height),
            new Belonging("Pikachu"),
            new Belonging("Ogerpon-Wellspring") { Ability = "Water Absorb" });
        await Entrance(width, height);
        await Vaults(ash, gary);
        await Trades(ash, gary);
    }

    private async Task Entrance(int width, int height)
    {
        var stranger = await Somebody("Stranger", Look(width, height));
        await stranger.Page.GotoAsync("/sign-in");
        await stranger.SeesHeading("Welcome back");
        await stranger.Fits("sign-in");
        await stranger.Page.GotoAsync("/sign-up");
        await stranger.SeesHeading("Create your vault");
        await stranger.Fits("sign-up");
    }

    private static async Task Vaults(Person ash, Person gary)
    {
        await ash.Page.GotoAsync("/vault");
        await Expect(ash.InBox("Pikachu")).ToBeVisibleAsync();
        await FitsWithBars(ash, "vault");
        await ash.InBox("Ogerpon-Wellspring").ClickAsync();
        await Expect(ash.Page.Button("Not for trade")).ToBeVisibleAsync();
        await ash.Fits("details");
        await ash.Page.GotoAsync("/vault/add");
        await Expect(ash.Form()).ToBeVisibleAsync();
        await ash.Fits("form");
        await ash.Page.GotoAsync("/settings");
        await Expect(ash.Page.GetByLabel("Nobody but me")).ToBeVisibleAsync();
        await FitsWithBars(ash, "settings");
        await ash.FindTrader(gary.Name);
        await Expect(ash.Page.GetByRole(AriaRole.Button, new() { NameRegex = Vault.Described("Moonlight") })).ToBeVisibleAsync();
        await FitsWithBars(ash, "profile");
        await ash.Page.GetByRole(AriaRole.Link, new() { Name = "Propose a trade" }).ClickAsync();
        await Expect(ash.Page.PickOwn(Vault.Described("Pikachu"))).ToBeVisibleAsync();
        await FitsWithBars(ash, "propose");
    }

    private static async Task Trades(Person ash, Person gary)
    {
        await gary.MeetInRoom(ash, ask: "Pikachu", offer: ["Moonlight", "Tyranitar"]);
        await gary.Say("Two for one, and nothing up my sleeve: look at them as long as you like.");
        await gary.TakeOff("Moonlight");
        await ash.SeesRevision(2);
        await Expect(ash.Page.GetByText("Removed: Moonlight")).ToBeVisibleAsync();
        await FitsWithBars(ash, "room");
        await ash.Timeline();
        await ash.Fits("timeline");
        await ash.Page.GotoAsync("/trades");
        await Expect(ash.Page.GetByRole(AriaRole.Link, new() { Name = $"Trade with {gary.Name}" })).ToBeVisibleAsync();
        await FitsWithBars(ash, "trades");
    }

    private static BrowserNewContextOptions Look(int width, int height) => new() { ViewportSize = new() { Width = width, Height = height } };

    private static async Task FitsWithBars(Person person, string page)
    {
        await Expect(person.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" })).ToBeVisibleAsync();
        await Expect(person.Page.GetByRole(AriaRole.Banner)).ToBeVisibleAsync();
        await Expect(person.Page.GetByRole(AriaRole.Main)).ToBeVisibleAsync();
        await Expect(person.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
        await person.Fits(page);
    }
}

namespace PokeTradeVault.Browser.Trades;

public sealed class PresenceTests(Site site, Browsers browsers) : BrowserTest(site, browsers)
{
    [Fact]
    public async Task Who_leaves_the_room_or_closes_the_browser_is_no_longer_there_and_who_declines_closes_it_for_both()
    {
        var gary = await Trader("Gary", new Belonging("Umbreon") { Ability = "Synchronize" });
        var ash = await Trader("Ash", new Belonging("Pikachu"));
        await gary.MeetInRoom(ash, ask: "Pikachu", offer: "Umbreon");
        var room = new Uri(gary.Page.Url);

        await gary.GoTo("Vault");
        await Expect(ash.Page.Region("You get").GetByText("not here")).ToBeVisibleAsync();
        await gary.Page.GotoAsync(room.AbsolutePath);
        await ash.SeesBothHere();
        await gary.Page.CloseAsync();
        await Expect(ash.Page.Region("You get").GetByText("not here")).ToBeVisibleAsync();

        await ash.Page.Button("Decline trade").ClickAsync();
        await ash.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Decline trade" }).ClickAsync();
        await Expect(ash.Page.GetByText("Everything went back to its owner.")).ToBeVisibleAsync();
        var again = await gary.Context.NewPageAsync();
        await again.GotoAsync(room.AbsolutePath);
        await Expect(again.GetByText("Everything went back to its owner.")).ToBeVisibleAsync();
    }
}

namespace PokeTradeVault.Browser.Trades;

public sealed class CatchingUpTests(Site site, Browsers browsers) : BrowserTest(site, browsers)
{
    [Fact]
    public async Task A_browser_that_was_without_a_network_catches_up_without_a_hole_a_double_or_a_reload()
    {
        var (ash, gary) = await InRoom();
        await gary.Say("Before.");
        await Expect(ash.Messages().GetByText("Before.")).ToBeVisibleAsync();
        await ash.Page.EvaluateAsync("window.neverReloaded = true");

        await ash.LosesNetwork();
        await gary.Say("Are you there?");
        await gary.Put(Vault.Described("Espeon"));
        await gary.SeesRevision(2);
        await gary.Say("I have added Espeon.");
        await Expect(ash.Messages().GetByText("Are you there?")).ToHaveCountAsync(0);
        await ash.HasNetworkAgain();

        await ash.SeesRevision(2);
        await Expect(ash.Gets().Filter(new() { HasText = "Espeon" })).ToBeVisibleAsync();
        await ash.SeesBothHere();
        await ash.Say("Back again.");
        await Expect(gary.Messages().GetByText("Back again.")).ToBeVisibleAsync();
        Assert.True(await ash.Page.EvaluateAsync<bool>("window.neverReloaded"));
        foreach (var person in new[] { ash, gary }) await HasTheWholeTimeline(person);
    }

    [Fact]
    public async Task A_push_that_got_lost_on_the_way_is_fetched_when_the_next_one_shows_the_hole()
    {
        var gary = await Trader("Gary", new Belonging("Umbreon") { Ability = "Synchronize" });
        var ash = await Trader("Ash", new Belonging("Pikachu"));
        await ash.Page.RouteWebSocketAsync("**/hubs/trades**", socket =>
        {
            var server = socket.ConnectToServer();
            server.OnMessage(frame =>
            {
                if (!IsPushOf(frame, "Lost.")) Pass(frame, socket);
            });
        });
        await gary.MeetInRoom(ash, ask: "Pikachu", offer: "Umbreon");

        await gary.Say("Lost.");
        await gary.Say("Seen.");

        await Expect(ash.Messages().GetByText("Seen.")).ToBeVisibleAsync();
        await Expect(ash.Messages()).ToContainTextAsync("Lost.");
    }

    private static bool IsPushOf(IWebSocketFrame frame, string words) =>
        frame.Text is { } text && text.Contains("messagePosted", StringComparison.Ordinal) && text.Contains(words, StringComparison.Ordinal);

    private static void Pass(IWebSocketFrame frame, IWebSocketRoute socket)
    {
        if (frame.Text is { } text) socket.Send(text);
        else socket.Send(frame.Binary!);
    }

    private async Task<(Person Ash, Person Gary)> InRoom()
    {
        var gary = await Trader(
            "Gary", new Belonging("Umbreon") { Ability = "Synchronize" }, new Belonging("Espeon") { Ability = "Synchronize" });
        var ash = await Trader("Ash", new Belonging("Pikachu"));
        await gary.MeetInRoom(ash, ask: "Pikachu", offer: "Umbreon");
        return (ash, gary);
    }

    private static async Task HasTheWholeTimeline(Person person)
    {
        var lines = await person.Timeline();
        await Expect(lines).ToContainTextAsync(
        [
            "proposed the trade",
            "said: Before.",
            "said: Are you there?",
            "changed the table: put Espeon",
            "said: I have added Espeon.",
            "said: Back again.",
        ]);
    }
}

using System.Text.RegularExpressions;

namespace PokeTradeVault.Browser.Trades;

public sealed partial class ChangedTableTests(Site site, Browsers browsers) : BrowserTest(site, browsers)
{
    [Fact]
    public async Task A_confirmation_that_a_change_of_the_table_overtakes_is_stale_and_the_look_alike_is_an_alarm()
    {
        var (jessie, james) = await InRoom();
        var held = await Hold(james.Page, "**/confirm");
        await james.ConfirmButton(1).ClickAsync();
        await held.Arrived;

        await jessie.TakeOff("Sparky");
        await jessie.SeesRevision(2);
        await jessie.Put(PlainPikachu());
        await jessie.SeesRevision(3);
        held.Release();

        await Expect(james.Confirmation().GetByText("The table changed before your confirmation arrived")).ToBeVisibleAsync();
        var alarm = james.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Changed since you last looked" });
        await Expect(alarm.GetByText("Not the same Pikachu")).ToBeVisibleAsync();
        await Expect(alarm.GetByText("shiny → not shiny")).ToBeVisibleAsync();
        await james.Photograph("look-alike");
        await CountsDown(james);
        await james.ConfirmButton(3).ClickAsync();

        await Expect(james.Confirmation().GetByText("You have confirmed revision 3")).ToBeVisibleAsync();
        await Expect(jessie.Page.Region("You get").GetByText("Confirmed revision 3")).ToBeVisibleAsync();
        await jessie.ConfirmButton(3).ClickAsync();
        await james.SeesCompleted();
        await jessie.SeesCompleted();
    }

    [Fact]
    public async Task What_the_other_adds_takes_off_and_asks_for_is_named_and_clears_the_confirmation()
    {
        var (jessie, james) = await InRoom();
        await Expect(james.Page.Region("You get").GetByText("Confirmed revision 1")).ToBeVisibleAsync();

        await jessie.Put(Vault.Described("Ekans"));

        var changes = james.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Changed since you last looked" });
        await Expect(changes.GetByText("Added: Ekans, level 21")).ToBeVisibleAsync();
        await Expect(james.Page.Region("You get").GetByText("Not confirmed")).ToBeVisibleAsync();
        await jessie.TakeOff("Sparky");
        await Expect(changes.GetByText("Removed: Sparky (Pikachu), level 50, shiny")).ToBeVisibleAsync();
        await james.Page.Button("I have seen revision 3").ClickAsync();
        await Expect(changes).ToBeHiddenAsync();
    }

    private async Task<(Person Jessie, Person James)> InRoom()
    {
        var jessie = await Trader(
            "Jessie",
            new Belonging("Pikachu") { Shiny = true, Nickname = "Sparky" },
            new Belonging("Pikachu"),
            new Belonging("Ekans") { Ability = "Intimidate", Level = 21 });
        var james = await Trader("James", new Belonging("Weezing") { Ability = "Levitate" });
        await jessie.MeetInRoom(james, ask: "Weezing", offer: "Sparky");
        return (jessie, james);
    }

    private static async Task CountsDown(Person person)
    {
        await Expect(person.Pausing("[3-5]")).ToBeDisabledAsync();
        await Expect(person.Pausing("[12]")).ToBeDisabledAsync();
        await Expect(person.ConfirmButton(3)).ToBeEnabledAsync();
    }

    /// <summary>Keeps the next request to such an address on its way until it is let go.</summary>
    private static async Task<HeldRequest> Hold(IPage page, string address)
    {
        var held = new HeldRequest();
        await page.RouteAsync(address, held.Take, new() { Times = 1 });
        return held;
    }

    private sealed class HeldRequest
    {
        private readonly TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Arrived => arrived.Task;

        public void Release() => released.SetResult();

        public async Task Take(IRoute route)
        {
            arrived.SetResult();
            await released.Task;
            await route.ContinueAsync();
        }
    }

    [GeneratedRegex("^Pikachu, level 50")]
    private static partial Regex PlainPikachu();
}

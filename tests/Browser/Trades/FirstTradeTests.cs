namespace PokeTradeVault.Browser.Trades;

public sealed class FirstTradeTests(Site site, Browsers browsers) : BrowserTest(site, browsers)
{
    [Fact]
    public async Task Two_people_who_have_just_signed_up_trade_and_both_vaults_show_the_swap()
    {
        var misty = await Somebody("Misty");
        var brock = await Somebody("Brock");
        await misty.SignUp();
        await misty.AddForTrade("Starmie", "Timid");
        await brock.SignUp();
        await brock.AddForTrade("Onix", "Impish");

        await misty.Propose(brock, ask: "Onix", offer: "Starmie");
        await brock.Page.Button("Open the room").ClickAsync();
        await misty.SeesBothHere();
        await brock.SeesBothHere();
        await Talk(misty, brock);
        await misty.Photograph("room");

        await brock.ConfirmButton(1).ClickAsync();
        await misty.SeesCompleted();
        await brock.SeesCompleted();
        await brock.Photograph("completed");

        await ArrivesInVault(misty, "Onix", gone: "Starmie");
        await ArrivesInVault(brock, "Starmie", gone: "Onix");
    }

    private static async Task Talk(Person one, Person other)
    {
        await one.MessageField().PressSequentiallyAsync("Fair, is it not?");
        await Expect(other.Page.GetByText($"{one.Name} is typing…")).ToBeVisibleAsync();
        await one.MessageField().PressAsync("Enter");
        await Expect(other.Messages().GetByText("Fair, is it not?")).ToBeVisibleAsync();
        await Expect(other.Page.GetByText($"{one.Name} is typing…")).ToBeHiddenAsync();
        await other.Say("Fair enough.");
        await Expect(one.Messages().GetByText("Fair enough.")).ToBeVisibleAsync();
    }

    private static async Task ArrivesInVault(Person person, string arrived, string gone)
    {
        await person.Page.GetByRole(AriaRole.Link, new() { Name = "Go to your vault" }).ClickAsync();
        await Expect(person.InBox(arrived)).ToBeVisibleAsync();
        await Expect(person.InBox(gone)).ToHaveCountAsync(0);
    }
}

using System.Text.RegularExpressions;

namespace PokeTradeVault.Browser.Pages;

/// <summary>Finding somebody, and proposing a trade.</summary>
public static class Proposal
{
    public static async Task FindTrader(this Person person, string username)
    {
        await person.GoTo("Traders");
        await person.Page.GetByLabel("Username").FillAsync(username);
        await person.Page.Button("Show profile").ClickAsync();
        await person.SeesHeading(username);
    }

    /// <summary>From the other's profile: asks for one of theirs, offers these, and stands in the room.</summary>
    public static async Task Propose(this Person person, Person other, string ask, params string[] offer)
    {
        await person.FindTrader(other.Name);
        await person.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { NameRegex = Vault.Described(ask) }).ClickAsync();
        await person.Page.GetByRole(AriaRole.Link, new() { Name = "Ask for it" }).ClickAsync();
        await person.SeesHeading($"Propose a trade to {other.Name}");
        await Expect(person.Page.Region("You get").GetByText("1 of 6")).ToBeVisibleAsync();
        foreach (var each in offer) await person.Page.PickOwn(Vault.Described(each)).ClickAsync();
        await Expect(person.Page.Region("You give").GetByText($"{offer.Length} of 6")).ToBeVisibleAsync();
        await person.Page.Button("Send proposal").ClickAsync();
        await person.SeesHeading($"Trade with {other.Name}");
    }

    /// <summary>Both stand in the live room of a new trade.</summary>
    public static async Task MeetInRoom(this Person proposer, Person invited, string ask, params string[] offer)
    {
        await invited.Page.GotoAsync("/trades");
        await invited.SeesHeading("Trades");
        await proposer.Page.GotoAsync("/vault");
        await proposer.Propose(invited, ask, offer);
        await invited.Page.Button("Open the room").ClickAsync();
        await invited.SeesHeading($"Trade with {proposer.Name}");
        await proposer.SeesBothHere();
        await invited.SeesBothHere();
    }

    /// <summary>A choice among one's own Pokémon for trade, wherever the picker stands.</summary>
    public static ILocator PickOwn(this IPage page, Regex described) =>
        page.GetByRole(AriaRole.Group, new() { Name = "Your Pokémon for trade" }).GetByRole(AriaRole.Button, new() { NameRegex = described });
}

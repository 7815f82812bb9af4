using System.Text.RegularExpressions;

namespace PokeTradeVault.Browser.Pages;

/// <summary>The live room.</summary>
public static class Room
{
    public static async Task SeesBothHere(this Person person)
    {
        await Expect(person.Page.GetByText("Live", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(person.Page.Region("You give").GetByText("in the room")).ToBeVisibleAsync();
        await Expect(person.Page.Region("You get").GetByText("in the room")).ToBeVisibleAsync();
    }

    public static ILocator Gives(this Person person) => person.Page.Region("You give").GetByRole(AriaRole.Listitem);

    public static ILocator Gets(this Person person) => person.Page.Region("You get").GetByRole(AriaRole.Listitem);

    public static ILocator MessageField(this Person person) => person.Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new Regex("^Message to ") });

    public static ILocator Messages(this Person person) => person.Page.GetByRole(AriaRole.Log, new() { Name = "Messages" });

    public static async Task Say(this Person person, string words)
    {
        await person.MessageField().FillAsync(words);
        await person.MessageField().PressAsync("Enter");
        await Expect(person.Messages().GetByText(words)).ToBeVisibleAsync();
    }

    public static ILocator Confirmation(this Person person) => person.Page.Region("Confirmation");

    public static ILocator ConfirmButton(this Person person, int revision) => person.Page.Button($"Confirm revision {revision}");

    /// <summary>The confirm button while it waits, with the seconds that are left.</summary>
    public static ILocator Pausing(this Person person, string seconds) =>
        person.Confirmation().GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^Look again: {seconds} s$") });

    public static Task SeesRevision(this Person person, int revision) =>
        Expect(person.Page.GetByText($"Table at revision {revision}", new() { Exact = true })).ToBeVisibleAsync();

    public static Task TakeOff(this Person person, string name) => person.Page.Button($"Take {name} off the table").ClickAsync();

    /// <summary>Puts one of one's own onto the table.</summary>
    public static async Task Put(this Person person, Regex described)
    {
        await person.Page.Button("Put Pokémon on the table").ClickAsync();
        await person.Page.PickOwn(described).ClickAsync();
        await person.Page.Button("Put on the table").ClickAsync();
        await Expect(person.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
    }

    public static Task SeesCompleted(this Person person) => Expect(person.Page.Region("Trade completed")).ToBeVisibleAsync();

    /// <summary>The lines of the timeline, in order.</summary>
    public static async Task<ILocator> Timeline(this Person person)
    {
        await person.Page.GetByRole(AriaRole.Tab, new() { Name = "Timeline" }).ClickAsync();
        return person.Page.GetByRole(AriaRole.List, new() { Name = "Timeline" }).GetByRole(AriaRole.Listitem);
    }
}

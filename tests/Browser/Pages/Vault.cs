using System.Text.RegularExpressions;

namespace PokeTradeVault.Browser.Pages;

/// <summary>One's own vault, and the form of a Pokémon.</summary>
public static partial class Vault
{
    /// <summary>From an open vault, by the form; then marked for trade.</summary>
    public static async Task AddForTrade(this Person person, string species, string nature)
    {
        await person.OpenForm();
        await person.ChooseSpecies(species);
        await person.Choose("Nature", nature);
        await person.Page.Button("Add to vault").ClickAsync();
        await person.Page.Button("Mark for trade").ClickAsync();
        await Expect(person.Page.Button("Not for trade")).ToBeVisibleAsync();
        await Expect(person.InBox(species)).ToBeVisibleAsync();
    }

    public static async Task OpenForm(this Person person)
    {
        await person.Page.GetByRole(AriaRole.Link, new() { NameRegex = AddLink() }).First.ClickAsync();
        await Expect(person.Form()).ToBeVisibleAsync();
    }

    public static ILocator Form(this Person person) => person.Page.GetByRole(AriaRole.Dialog, new() { Name = "Add a Pokémon" });

    public static async Task ChooseSpecies(this Person person, string species)
    {
        await person.Combo("Species").FillAsync(species);
        await person.Page.GetByRole(AriaRole.Option, new() { NameRegex = new Regex($"^{Regex.Escape(species)}(\\s|$)") }).First.ClickAsync();
        // The species brings its ability along: then the choice has arrived.
        await Expect(person.Combo("Ability")).Not.ToHaveValueAsync("");
    }

    public static async Task Choose(this Person person, string field, string name)
    {
        await person.Combo(field).FillAsync(name);
        await person.Page.GetByRole(AriaRole.Option, new() { Name = name, Exact = true }).ClickAsync();
    }

    public static ILocator Combo(this Person person, string field) => person.Form().GetByRole(AriaRole.Combobox, new() { Name = field });

    /// <summary>The slot of the box in which it lives.</summary>
    public static ILocator InBox(this Person person, string name) =>
        person.Page.Region("Boxes").GetByRole(AriaRole.Button, new() { NameRegex = Described(name) });

    /// <summary>A slot says name, level and the rest in words.</summary>
    public static Regex Described(string name) => new($"^{Regex.Escape(name)}, ");

    [GeneratedRegex("^Add (a|your first) Pokémon$")]
    private static partial Regex AddLink();
}

using System.Text.RegularExpressions;

namespace PokeTradeVault.Browser.Pages;

/// <summary>Signing up, in and out.</summary>
public static class Entry
{
    public static async Task SignUp(this Person person)
    {
        await person.Page.GotoAsync("/sign-up");
        await person.FillSignUp(person.Name, person.Email, Person.Password);
        await person.SeesHeading("Your vault");
    }

    public static async Task FillSignUp(this Person person, string username, string email, string password)
    {
        await person.Page.GetByLabel("Username").FillAsync(username);
        await person.Page.GetByLabel("E-mail").FillAsync(email);
        await person.Page.PasswordField().FillAsync(password);
        await person.Page.Button("Create account").ClickAsync();
    }

    public static async Task FillSignIn(this Person person, string login, string password)
    {
        await person.Page.GetByLabel("Username or e-mail").FillAsync(login);
        await person.Page.PasswordField().FillAsync(password);
        await person.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    public static async Task SignOut(this Person person)
    {
        await person.Page.Button(person.Name).ClickAsync();
        await person.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await person.SeesHeading("Welcome back");
    }

    public static ILocator PasswordField(this IPage page) => page.GetByLabel(new Regex("^Password"));

    public static Task SeesHeading(this Person person, string title) =>
        Expect(person.Page.GetByRole(AriaRole.Heading, new() { Name = title, Level = 1 })).ToBeVisibleAsync();

    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static ILocator Region(this IPage page, string name) => page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });

    /// <summary>One of the three main places, by whichever navigation this width shows.</summary>
    public static Task GoTo(this Person person, string place) =>
        person.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = place }).ClickAsync();
}

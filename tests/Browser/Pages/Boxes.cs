using System.Text.RegularExpressions;

namespace PokeTradeVault.Browser.Pages;

/// <summary>The boxes of one's vault: slots, tabs, and what is chosen in them.</summary>
public static class Boxes
{
    public static async Task OpenVault(this Person person, string query = "")
    {
        await person.Page.GotoAsync($"/vault{query}");
        await person.SeesHeading("Your vault");
    }

    /// <summary>A slot of the box that is shown, from 1.</summary>
    public static ILocator Slot(this Person person, int number) => person.Page.Region("Boxes").Locator($"[data-slot='{number - 1}']");

    public static ILocator BoxTab(this Person person, string name) =>
        person.Page.GetByRole(AriaRole.Tab, new() { NameRegex = new Regex($"^{Regex.Escape(name)}, \\d+ of 30$") });

    public static Task SeesInSlot(this Person person, int number, string name) =>
        Expect(person.Slot(number).GetByRole(AriaRole.Button)).ToHaveAccessibleNameAsync(Vault.Described(name));

    public static Task SeesEmptySlot(this Person person, int number) =>
        Expect(person.Slot(number).GetByRole(AriaRole.Button)).ToHaveCountAsync(0);

    public static Task SeesBox(this Person person, string name) =>
        Expect(person.BoxTab(name)).ToHaveAttributeAsync("aria-selected", "true");

    /// <summary>Takes it with the mouse; it is let go by <c>Mouse.UpAsync</c>.</summary>
    public static async Task Drag(this Person person, ILocator from, ILocator to)
    {
        await from.HoverAsync();
        await person.Page.Mouse.DownAsync();
        await person.DragOn(to);
    }

    public static async Task DragOn(this Person person, ILocator to)
    {
        var target = await to.BoundingBoxAsync() ?? throw new InvalidOperationException($"{to} is not to be seen.");
        await person.Page.Mouse.MoveAsync(target.X + (target.Width / 2), target.Y + (target.Height / 2), new() { Steps = 8 });
        await to.IsDraggedOver();
    }

    /// <summary>The page has noticed it: a hand is never as quick as a test.</summary>
    public static Task IsDraggedOver(this ILocator target) => Expect(target).ToHaveAttributeAsync("data-over", "true");

    /// <summary>What was done is said at the edge of the screen.</summary>
    public static Task SeesNotice(this Person person, string words) =>
        Expect(person.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = words })).ToBeVisibleAsync();

    public static Task PressUndo(this Person person) =>
        person.Page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();

    public static ILocator Chosen(this Person person) => person.Page.Region("Chosen Pokémon");

    /// <summary>A bulk action, by its button and, where there are two ways, its menu.</summary>
    public static async Task Act(this Person person, string button, string? way = null)
    {
        await person.Chosen().GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        if (way is not null) await person.Page.GetByRole(AriaRole.Menuitem, new() { Name = way, Exact = true }).ClickAsync();
    }

    public static ILocator Row(this Person person, string name) =>
        person.Page.GetByRole(AriaRole.Row).Filter(new() { Has = person.Page.GetByRole(AriaRole.Button, new() { NameRegex = Vault.Described(name) }) });
}

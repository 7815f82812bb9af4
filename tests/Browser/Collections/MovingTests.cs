namespace PokeTradeVault.Browser.Collections;

public sealed class MovingTests(Site site, Browsers browsers) : BrowserTest(site, browsers)
{
    [Fact]
    public async Task With_the_mouse_one_moves_swaps_and_goes_into_another_box_and_it_stays_so()
    {
        var ash = await Vault();
        await ash.Drag(ash.Slot(1), ash.Slot(9));
        await ash.Page.Mouse.UpAsync();
        await ash.SeesInSlot(9, "Pikachu");
        await ash.SeesEmptySlot(1);

        await ash.Drag(ash.Slot(2), ash.Slot(3));
        await ash.Page.Mouse.UpAsync();
        await ash.SeesNotice("Snorlax and Umbreon have swapped places.");

        await ash.Drag(ash.Slot(9), ash.BoxTab("Box 3"));
        await ash.SeesBox("Box 3");
        await ash.DragOn(ash.Slot(30));
        await ash.Page.Mouse.UpAsync();
        await ash.SeesInSlot(30, "Pikachu");
        await ash.SeesNotice("Pikachu moved to Box 3.");
        await ash.Photograph("boxes-after-moving");

        await ash.Page.ReloadAsync();
        await ash.SeesBox("Box 3");
        await ash.SeesInSlot(30, "Pikachu");
        await ash.BoxTab("Box 1").ClickAsync();
        await ash.SeesInSlot(2, "Umbreon");
        await ash.SeesInSlot(3, "Snorlax");
    }

    [Fact]
    public async Task With_the_keyboard_one_is_picked_up_carried_into_the_next_box_and_put_down()
    {
        var ash = await Vault();
        await ash.Slot(1).GetByRole(AriaRole.Button).FocusAsync();
        await ash.Page.Keyboard.PressAsync("Space");
        await Says(ash, "Picked up Pikachu.");
        await ash.Page.Keyboard.PressAsync("ArrowRight");
        await Says(ash, "Slot 2 of Box 1: swaps with Snorlax.");
        await ash.Page.Keyboard.PressAsync("ArrowDown");
        await Says(ash, "Slot 8 of Box 1, empty.");
        await ash.Page.Keyboard.PressAsync("PageDown");
        await ash.SeesBox("Box 2");
        await Says(ash, "Slot 8 of Box 2, empty.");
        await ash.Photograph("carrying");
        await ash.Page.Keyboard.PressAsync("Space");

        await ash.SeesInSlot(8, "Pikachu");
        await Expect(ash.Slot(8).GetByRole(AriaRole.Button)).ToBeFocusedAsync();
        await ash.SeesNotice("Pikachu moved to Box 2.");
        await ash.Page.ReloadAsync();
        await ash.SeesInSlot(8, "Pikachu");
    }

    [Fact]
    public async Task Escape_puts_back_what_was_picked_up_and_undo_what_was_put_down()
    {
        var ash = await Vault();
        await ash.Slot(1).GetByRole(AriaRole.Button).FocusAsync();
        await ash.Page.Keyboard.PressAsync("Space");
        await ash.Page.Keyboard.PressAsync("PageDown");
        await ash.SeesBox("Box 2");
        await ash.Page.Keyboard.PressAsync("Escape");
        await ash.SeesBox("Box 1");
        await Expect(ash.Slot(1).GetByRole(AriaRole.Button)).ToBeFocusedAsync();

        await ash.Drag(ash.Slot(1), ash.Slot(2));
        await ash.Page.Mouse.UpAsync();
        await ash.SeesInSlot(2, "Pikachu");
        await ash.PressUndo();
        await ash.SeesNotice("Undone for 2 Pokémon.");
        await ash.SeesInSlot(1, "Pikachu");
        await ash.SeesInSlot(2, "Snorlax");
    }

    [Fact]
    public async Task A_move_that_the_server_refuses_goes_back_and_says_why()
    {
        var ash = await Vault();
        await ash.Page.RouteAsync("**/v1/pokemon/move", route => route.FulfillAsync(new()
        {
            Status = 409,
            ContentType = "application/problem+json",
            Body = """{ "status": 409, "code": "in_trade", "detail": "It lies on a table by now." }""",
        }));

        await ash.Drag(ash.Slot(1), ash.Slot(2));
        await ash.Page.Mouse.UpAsync();

        await ash.SeesNotice("It lies on a table by now.");
        await ash.SeesInSlot(1, "Pikachu");
        await ash.SeesInSlot(2, "Snorlax");
    }

    [Fact]
    public async Task Several_that_are_chosen_go_together()
    {
        var ash = await Vault();
        await ash.Slot(1).GetByRole(AriaRole.Button).ClickAsync(new() { Modifiers = [KeyboardModifier.Control] });
        await ash.Slot(3).GetByRole(AriaRole.Button).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await Expect(ash.Chosen().GetByText("3 chosen")).ToBeVisibleAsync();

        await ash.Drag(ash.Slot(2), ash.BoxTab("Box 2"));
        await ash.SeesBox("Box 2");
        await ash.DragOn(ash.Slot(11));
        await ash.Page.Mouse.UpAsync();

        await ash.SeesNotice("3 Pokémon moved to Box 2.");
        await ash.SeesInSlot(11, "Pikachu");
        await ash.SeesInSlot(12, "Snorlax");
        await ash.SeesInSlot(13, "Umbreon");
    }

    private async Task<Person> Vault()
    {
        var ash = await Trader(
            "Ash",
            new Belonging("Pikachu"),
            new Belonging("Snorlax") { Ability = "Thick Fat" },
            new Belonging("Umbreon") { Ability = "Synchronize" });
        await ash.OpenVault();
        await ash.SeesInSlot(3, "Umbreon");
        return ash;
    }

    /// <summary>What a screen reader is told while something is carried.</summary>
    private static Task Says(Person person, string words) =>
        Expect(person.Page.Region("Boxes").GetByRole(AriaRole.Status).First).ToHaveTextAsync(words);
}

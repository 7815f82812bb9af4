namespace PokeTradeVault.Browser.Collections;

/// <summary>A finger that rests, chooses; one that rests and then moves, carries.</summary>
public sealed class TouchTests(Site site, Browsers browsers) : BrowserTest(site, browsers)
{
    [Fact]
    public async Task By_touch_one_is_carried_into_another_slot_and_chosen_by_resting_on_it()
    {
        var ash = await Trader(
            "Ash",
            new BrowserNewContextOptions { ViewportSize = new() { Width = 400, Height = 860 }, HasTouch = true, IsMobile = true },
            new Belonging("Pikachu"), new Belonging("Snorlax") { Ability = "Thick Fat" });
        await ash.OpenVault();
        await ash.SeesInSlot(2, "Snorlax");
        await ash.Slot(15).ScrollIntoViewIfNeededAsync();
        var fingers = await ash.Context.NewCDPSessionAsync(ash.Page);

        await Touch(fingers, "touchStart", ash.Slot(1));
        await Expect(Lifted(ash, 1)).ToHaveCSSAsync("opacity", "0.35");
        await Touch(fingers, "touchMove", ash.Slot(12));
        await ash.Slot(12).IsDraggedOver();
        await Touch(fingers, "touchEnd");
        await ash.SeesInSlot(12, "Pikachu");
        await ash.SeesNotice("Pikachu moved to Box 1.");

        await Touch(fingers, "touchStart", ash.Slot(2));
        await Expect(Lifted(ash, 2)).ToHaveCSSAsync("opacity", "0.35");
        await Touch(fingers, "touchEnd");
        await Expect(ash.Chosen().GetByText("1 chosen")).ToBeVisibleAsync();
        await ash.Photograph("chosen-by-touch");
    }

    private static ILocator Lifted(Person person, int slot) => person.Slot(slot).Locator("[data-pokemon]");

    private static async Task Touch(ICDPSession fingers, string kind, ILocator? at = null)
    {
        var points = new List<Dictionary<string, object>>();
        if (at is not null)
        {
            var box = await at.BoundingBoxAsync() ?? throw new InvalidOperationException($"{at} is not to be seen.");
            points.Add(new() { ["x"] = box.X + (box.Width / 2), ["y"] = box.Y + (box.Height / 2) });
        }
        await fingers.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = kind, ["touchPoints"] = points });
    }
}

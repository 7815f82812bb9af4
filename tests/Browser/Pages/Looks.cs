namespace PokeTradeVault.Browser.Pages;

/// <summary>How a page looks, by day and by night.</summary>
public static class Looks
{
    /// <summary>Nothing is wider than the screen, by day and by night; a picture of each.</summary>
    public static async Task Fits(this Person person, string page)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await person.In(scheme);
            var tooWide = await person.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            await person.Photograph($"{page}-{person.Page.ViewportSize!.Width}-{scheme}", wholePage: true);
            Assert.True(tooWide <= 0, $"{page} is {tooWide} px wider than the screen");
        }
    }

    /// <summary>By day or by night, and without movement.</summary>
    public static async Task In(this Person person, ColorScheme scheme)
    {
        await person.Page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await Expect(person.Page.Locator("html")).ToHaveAttributeAsync("data-colour", scheme is ColorScheme.Dark ? "dark" : "light");
    }
}

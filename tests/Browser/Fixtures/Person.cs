using System.Security.Cryptography;

namespace PokeTradeVault.Browser.Fixtures;

/// <summary>Somebody at a browser of their own.</summary>
public sealed class Person : IAsyncDisposable
{
    public const string Password = "Correct-Horse-7";

    private Person(string name, IBrowserContext context, IPage page)
    {
        Name = name;
        Context = context;
        Page = page;
    }

    /// <summary>A username that nobody else has.</summary>
    public string Name { get; }

    public string Email => $"{Name}@example.org";

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public PageFaults Faults { get; } = new();

    public static async Task<Person> At(IBrowser browser, Uri site, string name, BrowserNewContextOptions? look = null)
    {
        var options = look ?? new() { ViewportSize = new() { Width = 1280, Height = 900 } };
        options.BaseURL = site.ToString();
        options.Locale = "en-GB";
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(20_000);
        var person = new Person($"{name}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}", context, await context.NewPageAsync());
        context.Page += (_, page) => person.Faults.Watch(page);
        person.Faults.Watch(person.Page);
        return person;
    }

    /// <summary>A picture of the page among the results of the run.</summary>
    public Task Photograph(string name) => Photograph(name, wholePage: false);

    public Task Photograph(string name, bool wholePage) => Page.ScreenshotAsync(new()
    {
        Path = Path.Combine(Integration.Fixtures.Repository.Root, "test-results", "browser", $"{name}.png"),
        FullPage = wholePage,
    });

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();
}

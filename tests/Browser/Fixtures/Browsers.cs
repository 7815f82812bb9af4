using Xunit.Sdk;

[assembly: AssemblyFixture(typeof(Browsers))]
// One machine runs the site, its stores and two browsers: tests beside each other would only wait for each other.
[assembly: Xunit.v3.Parallelization(Mode = ParallelMode.None)]

namespace PokeTradeVault.Browser.Fixtures;

/// <summary>Two browsers of their own processes, as two people at two machines have them.</summary>
public sealed class Browsers : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly string[] Usual =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    private readonly List<IBrowser> browsers = [];
    private IPlaywright? playwright;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        SetDefaultExpectTimeout(20_000);
        var launches = Enumerable.Range(0, 2).Select(_ => playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium(), Args = Flags }));
        browsers.AddRange(await Task.WhenAll(launches));
    }

    /// <summary>The first browser, then the second, and so on by turns.</summary>
    public IBrowser ForPerson(int number) => browsers[number % browsers.Count];

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in browsers) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private static string Chromium() =>
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named
        : Usual.FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("Chromium is missing: install it, or name it in the environment variable CHROMIUM.");
}

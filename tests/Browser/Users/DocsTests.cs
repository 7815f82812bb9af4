namespace PokeTradeVault.Browser.Users;

/// <summary>The page to try the API, under the same content security policy as everything else.</summary>
public sealed class DocsTests(Site site, Browsers browsers) : BrowserTest(site, browsers)
{
    /// <summary>It is five megabytes of script, which a busy machine takes its time to read.</summary>
    private const float Patience = 180_000;

    [Fact]
    public async Task The_page_to_try_the_API_shows_its_calls_with_their_looks_and_runs_no_script_that_is_not_a_file()
    {
        var visitor = await Somebody("Visitor");
        // Watched by nobody: Scalar's drawings have style attributes, which the policy leaves out with a line in the console for each.
        await using var context = await visitor.Context.Browser!.NewContextAsync(new() { BaseURL = $"{Site.Address}" });
        var page = await context.NewPageAsync();
        var scripts = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("script-src", StringComparison.Ordinal)) scripts.Add(message.Text);
        };
        page.PageError += (_, error) => scripts.Add(error);

        var answer = await page.GotoAsync("/docs", new() { Timeout = Patience });

        await Expect(page.GetByText("/v1/auth/login").First).ToBeAttachedAsync(new() { Timeout = Patience });
        // A heading without style is of 700.
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "PokeTradeVault" }).First).ToHaveCSSAsync("font-weight", "600", new() { Timeout = Patience });
        Assert.DoesNotContain("unsafe", answer!.Headers["content-security-policy"], StringComparison.Ordinal);
        Assert.Empty(scripts);
    }
}

namespace PokeTradeVault.Browser.Notices;

/// <summary>What every other test relies on: faults that nobody sees on the page are noticed all the same.</summary>
public sealed class NoticeTests(Site site, Browsers browsers)
{
    [Fact]
    public void A_fault_in_the_servers_log_is_noticed_with_what_stands_below_it()
    {
        var log = new ServerLog();
        log.Add("api-1  info: PokeTradeVault.Api[0]");
        log.Add("api-1        Ready");
        log.Add("api-1  fail: PokeTradeVault.Api.Answers.FaultHandler[0]");
        log.Add("api-1        Request 0HN failed");
        log.Add("api-1        System.InvalidOperationException: broken");
        log.Add("api-1  warn: PokeTradeVault.Api[0]");
        log.Add("api-1        Slow");

        var fault = Assert.Single(log.Faults);

        Assert.EndsWith("Request 0HN failed\napi-1        System.InvalidOperationException: broken", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_within_the_page_is_refused_by_its_policy_and_that_is_noticed()
    {
        await using var person = await Person.At(browsers.ForPerson(0), site.Address, "Rocket");
        await person.Page.GotoAsync("/sign-in");

        await person.Page.RunAndWaitForConsoleMessageAsync(() => person.Page.EvaluateAsync(
            "document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }))"));

        Assert.Contains(person.Faults.All, fault => fault.Contains("Content Security Policy", StringComparison.Ordinal));
        Assert.False(await person.Page.EvaluateAsync<bool>("window.ran === true"));
    }
}

namespace PokeTradeVault.Browser.Fixtures;

/// <summary>People at the site; afterwards neither their browsers nor the server may have anything to complain of.</summary>
public abstract class BrowserTest(Site site, Browsers browsers) : IAsyncLifetime
{
    private readonly List<Person> people = [];
    private int faultsBefore;

    protected Site Site => site;

    public virtual ValueTask InitializeAsync()
    {
        faultsBefore = site.Log.Faults.Count;
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var faults = people.SelectMany(person => person.Faults.All.Select(fault => $"{person.Name}: {fault}")).ToList();
        if (TestContext.Current.TestState?.Result is TestResult.Failed) await PhotographAll();
        foreach (var person in people) await person.DisposeAsync();
        faults.AddRange(site.Log.Faults.Skip(faultsBefore));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>Somebody who has never been here.</summary>
    protected async Task<Person> Somebody(string name, BrowserNewContextOptions? look = null)
    {
        var person = await Person.At(browsers.ForPerson(people.Count), site.Address, name, look);
        people.Add(person);
        return person;
    }

    /// <summary>Somebody with an account and these Pokémon, for tests that are about something else; the page is not open yet.</summary>
    protected async Task<Person> Trader(string name, params Belonging[] belongings) => await Trader(name, null, belongings);

    protected async Task<Person> Trader(string name, BrowserNewContextOptions? look, params Belonging[] belongings)
    {
        var person = await Somebody(name, look);
        await Account.Open(person, belongings);
        return person;
    }

    private async Task PhotographAll()
    {
        var test = TestContext.Current.Test?.TestDisplayName ?? "test";
        var file = string.Concat(test.Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'));
        foreach (var person in people.Where(each => !each.Page.IsClosed)) await person.Photograph($"failed-{file}-{person.Name}", wholePage: true);
    }
}

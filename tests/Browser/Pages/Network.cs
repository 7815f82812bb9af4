namespace PokeTradeVault.Browser.Pages;

/// <summary>The network of one person, and nobody else's.</summary>
public static class Network
{
    public static async Task LosesNetwork(this Person person)
    {
        person.Faults.ExpectNoNetwork();
        await person.Context.SetOfflineAsync(true);
        await Expect(person.Page.GetByText("Offline", new() { Exact = true })).ToBeVisibleAsync();
    }

    public static Task HasNetworkAgain(this Person person) => person.Context.SetOfflineAsync(false);
}

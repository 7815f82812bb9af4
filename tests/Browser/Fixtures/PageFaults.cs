using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace PokeTradeVault.Browser.Fixtures;

/// <summary>What went wrong in a page without anybody seeing it: script errors, breaches of the content security policy, answers of 500 and more.</summary>
public sealed partial class PageFaults
{
    private readonly ConcurrentQueue<string> faults = new();
    private volatile bool networkIsAway;

    public IReadOnlyCollection<string> All => faults;

    public void Watch(IPage page)
    {
        page.PageError += (_, error) => faults.Enqueue($"script error: {error}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 500) faults.Enqueue($"{response.Request.Method} {response.Url}: {response.Status}");
        };
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !IsExpected(message.Text)) faults.Enqueue($"console: {message.Text}");
        };
    }

    /// <summary>From here on the browser may say that it can't reach anything.</summary>
    public void ExpectNoNetwork() => networkIsAway = true;

    // Chromium writes a line for each answer of 400 and more; refusals are part of the contract.
    private bool IsExpected(string text) => RefusalLine().IsMatch(text) || (networkIsAway && NetworkLine().IsMatch(text));

    [GeneratedRegex("^Failed to load resource: the server responded with a status of 4")]
    private static partial Regex RefusalLine();

    [GeneratedRegex("ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|WebSocket")]
    private static partial Regex NetworkLine();
}

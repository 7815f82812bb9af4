using System.Text.Json;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Browser.Fixtures;

/// <summary>axe-core over a page: what WCAG 2.2 A and AA ask for, as far as a program can see it.</summary>
public static class Axe
{
    private const string Run = """
        async () => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
          const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
          return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`));
        }
        """;

    private static readonly string Script = Path.Combine(Repository.Root, "src", "Web", "node_modules", "axe-core", "axe.min.js");

    public static async Task FindsNothing(this Person person, string page)
    {
        await person.Page.EvaluateAsync(await File.ReadAllTextAsync(Script, TestContext.Current.CancellationToken));
        var found = await person.Page.EvaluateAsync<JsonElement>(Run);
        Assert.True(found.GetArrayLength() == 0, $"{page}:\n{string.Join('\n', found.EnumerateArray().Select(each => each.GetString()))}");
    }
}

using System.Text.RegularExpressions;

namespace PokeTradeVault.Unit.Architecture;

/// <summary>docs/rules.md, docs/security.md and the tests name the same rules.</summary>
public sealed partial class RuleCitationTests
{
    private static readonly string[] Documents = ["docs/rules.md", "docs/security.md"];

    [Fact]
    public void Every_rule_is_cited_by_a_test_and_every_citation_is_a_rule()
    {
        var rules = Documents
            .SelectMany(file => RowsOfRules().Matches(Repository.Read(file)))
            .Select(match => match.Groups[1].Value)
            .ToHashSet();
        var cited = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Citations().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .ToHashSet();

        Assert.Equal(rules.Order(), cited.Order());
    }

    [GeneratedRegex(@"^\| ([A-Z]-[A-Z]+) \|", RegexOptions.Multiline)]
    private static partial Regex RowsOfRules();

    [GeneratedRegex("""\[Trait\("Rule", "([A-Z]-[A-Z]+)"\)\]""")]
    private static partial Regex Citations();
}
